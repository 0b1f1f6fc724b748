package be.telling.simulator.server;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/**
 * How the endpoint is secured, by PKCS#12 stores of one password.
 *
 * @param signers certificates that messages must be signed under; null if signatures aren't looked at
 * @param keys the endpoint's own key and certificate; null if it speaks plain HTTP
 * @param clients certificates that clients must show; null if they needn't
 */
public record Security(
        @Nullable Path signers,
        @Nullable Path keys,
        @Nullable Path clients,
        String password) {

    /** Plain HTTP, nothing signed. */
    public static Security none() {
        return new Security(null, null, null, "");
    }

    public Security signedBy(Path store) {
        return new Security(store, keys, clients, password);
    }

    public Security withKeys(Path store) {
        return new Security(signers, store, clients, password);
    }

    public Security forClients(Path store) {
        return new Security(signers, keys, store, password);
    }

    public Security openedWith(String newPassword) {
        return new Security(signers, keys, clients, newPassword);
    }

    String scheme() {
        return keys == null ? "http" : "https";
    }

    ServerSocket socket() throws IOException {
        if (keys == null) {
            return new ServerSocket();
        }
        try {
            KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            own.init(store(keys), password.toCharArray());
            TrustManagerFactory others = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            others.init(clients == null ? null : store(clients));
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(own.getKeyManagers(), others.getTrustManagers(), null);
            var socket = (SSLServerSocket) context.getServerSocketFactory().createServerSocket();
            socket.setEnabledProtocols(new String[] {"TLSv1.2", "TLSv1.3"});
            socket.setNeedClientAuth(clients != null);
            return socket;
        } catch (GeneralSecurityException e) {
            throw new IOException("a store can't be used", e);
        }
    }

    KeyStore store(Path path) throws IOException, GeneralSecurityException {
        return KeyStore.getInstance(path.toFile(), password.toCharArray());
    }
}
