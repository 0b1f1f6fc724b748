package be.telling.lookup.register;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The register and this service show each other certificates. */
class MutualTlsTest {

    private static final String PASSWORD = "changeit";

    @TempDir
    static Path directory;

    private static Vertx vertx;
    private static HttpsServer server;

    /** Both sides' stores: the server's certificate is for 127.0.0.1, the other one's for elsewhere. */
    @BeforeAll
    static void startServer() throws Exception {
        keyPair("server", "san=ip:127.0.0.1");
        keyPair("client", "san=dns:count.test");
        keyPair("stranger", "san=ip:127.0.0.1");
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store("server"), PASSWORD.toCharArray());
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store("client"));
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context) {
            @Override
            public void configure(HttpsParameters parameters) {
                SSLParameters strict = getSSLContext().getDefaultSSLParameters();
                strict.setNeedClientAuth(true);
                parameters.setSSLParameters(strict);
            }
        });
        server.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            byte[] body = "seen".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        vertx = Vertx.vertx();
    }

    @AfterAll
    static void stopServer() {
        server.stop(0);
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void bothCertificatesAreAccepted() {
        assertThat(answered(Optional.of("client"), Optional.of("server"))).isTrue();
    }

    @Test
    void withoutACertificateNothingIsAnswered() {
        assertThat(answered(Optional.empty(), Optional.of("server"))).isFalse();
        assertThat(answered(Optional.of("stranger"), Optional.of("server"))).isFalse();
    }

    @Test
    void nothingIsSentToAServerThatIsNotTrusted() {
        assertThat(answered(Optional.of("client"), Optional.of("stranger"))).isFalse();
        assertThat(answered(Optional.of("client"), Optional.empty())).isFalse();
    }

    private static boolean answered(Optional<String> keys, Optional<String> trust) {
        URI url = URI.create("https://127.0.0.1:" + server.getAddress().getPort() + "/");
        RegisterTestSettings settings = new RegisterTestSettings(
                url,
                Duration.ofSeconds(5),
                Optional.empty(),
                keys.map(MutualTlsTest::path),
                trust.map(MutualTlsTest::path),
                PASSWORD);
        try (SoapConnection connection = new SoapConnection(vertx, settings)) {
            return connection
                    .post("<a/>")
                    .map(answer -> answer.status() == 200)
                    .onFailure(NoAnswerException.class)
                    .recoverWithItem(false)
                    .await()
                    .atMost(Duration.ofSeconds(10));
        }
    }

    private static String path(String name) {
        return directory.resolve(name + ".p12").toString();
    }

    /** A key pair with its certificate as one store, which serves as key store and as trust store. */
    private static void keyPair(String name, String alternativeName) throws IOException, InterruptedException {
        Path keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
        Process process = new ProcessBuilder(Stream.concat(
                                Stream.of(keytool.toString()),
                                Arrays.stream(("-genkeypair -alias " + name + " -keyalg EC -dname CN=" + name + " -ext "
                                                + alternativeName + " -storetype PKCS12 -storepass " + PASSWORD
                                                + " -keystore " + path(name))
                                        .split(" ")))
                        .toList())
                .redirectErrorStream(true)
                .start();
        process.getInputStream().readAllBytes();
        assertThat(process.waitFor()).isZero();
    }

    private static KeyStore store(String name) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream stream = Files.newInputStream(Path.of(path(name)))) {
            store.load(stream, PASSWORD.toCharArray());
        }
        return store;
    }
}
