package be.telling.intake.list;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** A body that is summed up while it is read: SHA-256, for the receipt. */
final class BodyDigest extends DigestInputStream {

    BodyDigest(InputStream body) {
        super(body, sha256());
    }

    /** The digest of the whole body; a reader may have stopped before its last bytes. */
    byte[] ofAll() throws IOException {
        transferTo(OutputStream.nullOutputStream());
        return getMessageDigest().digest();
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
