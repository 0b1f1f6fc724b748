package be.telling.lookup.register;

import static org.assertj.core.api.Assertions.assertThat;

import be.telling.simulator.population.Population;
import be.telling.simulator.population.Rates;
import be.telling.simulator.server.RegisterOptions;
import be.telling.simulator.server.RegisterServer;
import be.telling.simulator.server.Security;
import io.vertx.core.Vertx;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Signed questions over mutual TLS, to a register that insists on both. */
class SecuredRegisterTest {

    private static final Duration LONG = MagdaStub.LONG;

    @TempDir
    static Path directory;

    private static TestStores stores;
    private static Vertx vertx;
    private static RegisterServer server;
    private static String number;

    @BeforeAll
    static void startServer() throws Exception {
        stores = new TestStores(directory);
        stores.keyPair("server", "-keyalg", "EC", "-ext", "san=ip:127.0.0.1");
        stores.keyPair("client", "-keyalg", "EC");
        stores.keyPair("signer", "-keyalg", "RSA", "-keysize", "2048");
        stores.keyPair("stranger", "-keyalg", "RSA", "-keysize", "2048");
        Population population = Population.generate(1, 20, Rates.none());
        number = population.staffNumber(0).digits();
        server = RegisterServer.start(
                population,
                RegisterOptions.defaults()
                        .secured(Security.none()
                                .signedBy(path("signer"))
                                .withKeys(path("server"))
                                .forClients(path("client"))
                                .openedWith(TestStores.PASSWORD)));
        vertx = Vertx.vertx();
    }

    @AfterAll
    static void stopServer() throws Exception {
        server.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void aSignedQuestionOverMutualTlsIsAnswered() {
        assertThat(ask(Optional.of("client"), Optional.of("signer"))).isInstanceOf(Answer.Known.class);
    }

    @Test
    void withoutEitherNothingIsAnswered() {
        assertThat(ask(Optional.of("client"), Optional.empty())).isEqualTo(MagdaStub.UNANSWERED);
        assertThat(ask(Optional.of("client"), Optional.of("stranger"))).isEqualTo(MagdaStub.UNANSWERED);
        assertThat(ask(Optional.of("stranger"), Optional.of("signer"))).isEqualTo(MagdaStub.UNANSWERED);
    }

    @Test
    void anUnsignedAnswerIsNoneIfSignaturesAreDemanded() {
        SigningSettings settings =
                SigningTestSettings.none().signingWith(stores.path("signer")).trusting(stores.path("server"));

        assertThat(ask(Optional.of("client"), settings)).isEqualTo(MagdaStub.UNANSWERED);
    }

    private static Answer ask(Optional<String> client, Optional<String> signer) {
        SigningTestSettings unsigned = SigningTestSettings.none();
        return ask(client, signer.map(stores::path).map(unsigned::signingWith).orElse(unsigned));
    }

    private static Answer ask(Optional<String> client, SigningSettings signing) {
        RegisterTestSettings settings = new RegisterTestSettings(
                URI.create(server.uri().toString()),
                LONG,
                Optional.of("1300"),
                client.map(stores::path),
                Optional.of(stores.path("server")),
                TestStores.PASSWORD);
        MessageWriter writer = new MessageWriter(
                "count.test",
                settings.capacity(),
                Clock.systemUTC(),
                () -> UUID.randomUUID().toString());
        try (MagdaRegister register = new MagdaRegister(
                writer,
                SignedEnvelope.of(signing, Clock.systemUTC(), warning -> {}),
                new SoapConnection(vertx, settings),
                new FailureNotes(System::nanoTime, note -> {}))) {
            return register.history(Answers.number(number)).await().atMost(LONG);
        }
    }

    private static Path path(String name) {
        return Path.of(stores.path(name));
    }
}
