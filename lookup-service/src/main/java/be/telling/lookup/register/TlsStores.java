package be.telling.lookup.register;

import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.net.JksOptions;
import io.vertx.core.net.KeyCertOptions;
import io.vertx.core.net.PemKeyCertOptions;
import io.vertx.core.net.PemTrustOptions;
import io.vertx.core.net.PfxOptions;
import io.vertx.core.net.TrustOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The stores of mutual TLS, by the endings of their names: {@code .pem} and {@code .crt} hold PEM (a key store: the key
 * and its certificates in one file), {@code .jks} a JKS store, and everything else a PKCS#12 store.
 */
final class TlsStores {

    private static final Set<String> PROTOCOLS = Set.of("TLSv1.2", "TLSv1.3");

    private final RegisterSettings.Tls settings;

    TlsStores(RegisterSettings.Tls settings) {
        this.settings = settings;
    }

    void apply(HttpClientOptions options) {
        options.setEnabledSecureTransportProtocols(PROTOCOLS).setVerifyHost(true);
        settings.keyStore()
                .ifPresent(path -> options.setKeyCertOptions(keys(path, password(settings.keyStorePassword()))));
        settings.trustStore()
                .ifPresent(path -> options.setTrustOptions(trust(path, password(settings.trustStorePassword()))));
    }

    /** When the files were last changed; other than before if one has been renewed. */
    List<FileTime> state() throws IOException {
        List<Path> files = Stream.of(settings.keyStore(), settings.trustStore())
                .flatMap(Optional::stream)
                .map(Path::of)
                .toList();
        FileTime[] times = new FileTime[files.size()];
        for (int i = 0; i < times.length; i++) {
            times[i] = Files.getLastModifiedTime(files.get(i));
        }
        return List.of(times);
    }

    private static KeyCertOptions keys(String path, String password) {
        return switch (ending(path)) {
            case "pem", "crt" -> new PemKeyCertOptions().setKeyPath(path).setCertPath(path);
            case "jks" -> new JksOptions().setPath(path).setPassword(password);
            default -> new PfxOptions().setPath(path).setPassword(password);
        };
    }

    private static TrustOptions trust(String path, String password) {
        return switch (ending(path)) {
            case "pem", "crt" -> new PemTrustOptions().addCertPath(path);
            case "jks" -> new JksOptions().setPath(path).setPassword(password);
            default -> new PfxOptions().setPath(path).setPassword(password);
        };
    }

    private static String ending(String path) {
        return path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    private static String password(Optional<String> password) {
        return password.orElse("");
    }
}
