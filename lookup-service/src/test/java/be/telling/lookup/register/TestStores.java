package be.telling.lookup.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/** Key stores as operators make them, with the JDK's own tool. */
final class TestStores {

    static final String PASSWORD = "changeit";

    private final Path directory;

    TestStores(Path directory) {
        this.directory = directory;
    }

    /** A key pair with its certificate as one store, which serves as key store and as trust store. */
    void keyPair(String name, String... options) throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of("-genkeypair", "-alias", name, "-dname", "CN=" + name));
        arguments.addAll(Arrays.asList(options));
        keytool(name, arguments.toArray(String[]::new));
    }

    /** A store with one certificate of another store. */
    void certificateOnly(String from, String alias, String to) throws IOException, InterruptedException {
        String file = path(to) + ".crt";
        keytool(from, "-exportcert", "-alias", alias, "-file", file);
        keytool(to, "-importcert", "-noprompt", "-alias", alias, "-file", file);
    }

    /** Key and certificate in one PEM file. */
    void pem(String name, String file) throws IOException, GeneralSecurityException {
        KeyStore store = store(name);
        Files.writeString(
                directory.resolve(file),
                block("PRIVATE KEY", store.getKey(name, PASSWORD.toCharArray()).getEncoded())
                        + block("CERTIFICATE", store.getCertificate(name).getEncoded()));
    }

    void certificateAsPem(String name, String file) throws IOException, GeneralSecurityException {
        Files.writeString(
                directory.resolve(file),
                block("CERTIFICATE", store(name).getCertificate(name).getEncoded()));
    }

    private static String block(String what, byte[] bytes) {
        String encoded = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes);
        return "-----BEGIN " + what + "-----\n" + encoded + "\n-----END " + what + "-----\n";
    }

    void keytool(String name, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(Arrays.asList(arguments));
        if (!command.contains("-importkeystore")) {
            command.addAll(List.of("-storetype", "PKCS12", "-storepass", PASSWORD, "-keystore", path(name)));
        }
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
    }

    String path(String name) {
        return directory.resolve(name + ".p12").toString();
    }

    KeyStore store(String name) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream stream = Files.newInputStream(Path.of(path(name)))) {
            store.load(stream, PASSWORD.toCharArray());
        }
        return store;
    }
}
