package be.telling.lookup.register;

import java.io.File;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Optional;

/** Opens key stores that settings name. What goes wrong is told by the name of the setting, never by a password. */
final class Stores {

    private Stores() {}

    /**
     * PKCS#12 or JKS, whichever it is.
     *
     * @param setting name of the environment variable with the path; the password's has {@code _PASSWORD} after it
     */
    static KeyStore open(String path, Optional<String> password, String setting) {
        File file = new File(path);
        if (!file.isFile()) {
            throw new IllegalStateException(setting + " names no file");
        }
        try {
            return KeyStore.getInstance(file, password.orElse("").toCharArray());
        } catch (IOException e) {
            throw new IllegalStateException(setting + " is no store that " + setting + "_PASSWORD opens");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(setting + " is neither a PKCS#12 nor a JKS store");
        }
    }
}
