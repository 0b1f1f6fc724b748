package be.telling.lookup.register;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Optional;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManagerFactory;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The register and this service show each other certificates. */
class MutualTlsTest {

    @TempDir
    static Path directory;

    private static TestStores stores;
    private static Vertx vertx;
    private static HttpsServer server;
    private static HttpsServer elsewhere;

    /** Both sides' stores: the server's certificate is for 127.0.0.1, the other one's for elsewhere. */
    @BeforeAll
    static void startServers() throws Exception {
        stores = new TestStores(directory);
        stores.keyPair("server", "-keyalg", "EC", "-ext", "san=ip:127.0.0.1");
        stores.keyPair("client", "-keyalg", "EC", "-ext", "san=dns:count.test");
        stores.keyPair("stranger", "-keyalg", "EC", "-ext", "san=ip:127.0.0.1");
        stores.keyPair("elsewhere", "-keyalg", "EC", "-ext", "san=dns:register.test");
        server = start("server");
        elsewhere = start("elsewhere");
        vertx = Vertx.vertx();
    }

    private static HttpsServer start(String name) throws Exception {
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(stores.store(name), TestStores.PASSWORD.toCharArray());
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(stores.store("client"));
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
        HttpsServer started = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        started.setHttpsConfigurator(new HttpsConfigurator(context) {
            @Override
            public void configure(HttpsParameters parameters) {
                SSLParameters strict = getSSLContext().getDefaultSSLParameters();
                strict.setNeedClientAuth(true);
                parameters.setSSLParameters(strict);
            }
        });
        started.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            byte[] body = "seen".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        started.start();
        return started;
    }

    @AfterAll
    static void stopServers() {
        server.stop(0);
        elsewhere.stop(0);
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void bothCertificatesAreAccepted() {
        assertThat(answered(Optional.of("client"), Optional.of("server"))).isTrue();
    }

    @Test
    void storesMayBePemOrJksToo() throws Exception {
        stores.pem("client", "client.pem");
        stores.certificateAsPem("server", "server.crt");
        stores.keytool(
                "server",
                "-importkeystore -srckeystore %s -srcstorepass changeit -destkeystore %s -deststoretype JKS -deststorepass changeit"
                        .formatted(stores.path("client"), directory.resolve("client.jks"))
                        .split(" "));

        assertThat(answeredBy(server, file("client.pem"), file("server.crt"))).isTrue();
        assertThat(answeredBy(server, file("client.jks"), file("server.crt"))).isTrue();
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

    @Test
    void nothingIsSentToAServerOfAnotherName() {
        assertThat(answeredBy(elsewhere, file("client.p12"), file("elsewhere.p12")))
                .isFalse();
    }

    @Test
    void aRenewedCertificateIsTakenUp() throws Exception {
        // Given: a certificate that the server doesn't know
        Path renewed = directory.resolve("renewed.p12");
        Files.copy(directory.resolve("stranger.p12"), renewed);
        RegisterTestSettings settings = settings(server, Optional.of(renewed.toString()), file("server.p12"));
        HttpClientOptions options = new HttpClientOptions().setKeepAlive(false);
        new TlsStores(settings).apply(options.setSsl(true));
        HttpClient client = vertx.createHttpClient(options);
        TlsRenewal renewal = new TlsRenewal(vertx, settings);
        renewal.start(client);
        assertThat(connects(client)).isFalse();

        // When
        Files.copy(directory.resolve("client.p12"), renewed, StandardCopyOption.REPLACE_EXISTING);
        Files.setLastModifiedTime(renewed, FileTime.from(Instant.now().plusSeconds(5)));
        renewal.look(client);

        // Then
        Awaitility.await().atMost(MagdaStub.LONG).until(() -> connects(client));
        renewal.stop();
    }

    private static boolean connects(HttpClient client) {
        return client.request(HttpMethod.POST, server.getAddress().getPort(), "127.0.0.1", "/")
                .compose(request -> request.send("<a/>"))
                .map(answer -> answer.statusCode() == 200)
                .otherwise(false)
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    private static boolean answered(Optional<String> keys, Optional<String> trust) {
        return answeredBy(server, keys.map(stores::path), trust.map(stores::path));
    }

    private static boolean answeredBy(HttpsServer asked, Optional<String> keys, Optional<String> trust) {
        try (SoapConnection connection = new SoapConnection(vertx, settings(asked, keys, trust))) {
            return connection
                    .post("<a/>")
                    .map(answer -> answer.status() == 200)
                    .onFailure(NoAnswerException.class)
                    .recoverWithItem(false)
                    .await()
                    .atMost(MagdaStub.LONG);
        }
    }

    private static RegisterTestSettings settings(HttpsServer asked, Optional<String> keys, Optional<String> trust) {
        return new RegisterTestSettings(
                URI.create("https://127.0.0.1:" + asked.getAddress().getPort() + "/"),
                MagdaStub.LONG,
                Optional.empty(),
                keys,
                trust,
                TestStores.PASSWORD);
    }

    private static Optional<String> file(String name) {
        return Optional.of(directory.resolve(name).toString());
    }
}
