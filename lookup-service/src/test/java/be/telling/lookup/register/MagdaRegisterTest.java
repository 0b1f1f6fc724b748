package be.telling.lookup.register;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The whole way over HTTP: whatever happens there, an answer comes of it, and the right one. */
class MagdaRegisterTest {

    private static final String NUMBER = "71690499880";
    private static final Answer UNANSWERED = new Answer.TryAgain("99997", false);
    private static final Duration LONG = Duration.ofSeconds(10);
    private static final Duration SHORT = Duration.ofMillis(300);
    private static final Pattern REFERENCE = Pattern.compile("<Referte>([^<]*)</Referte>");

    private static Vertx vertx;

    private final List<HttpExchange> exchanges = new CopyOnWriteArrayList<>();
    private final List<String> messages = new CopyOnWriteArrayList<>();
    private final List<String> notes = new CopyOnWriteArrayList<>();
    private HttpServer server;

    @BeforeAll
    static void startVertx() {
        vertx = Vertx.vertx();
    }

    @AfterAll
    static void stopVertx() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @BeforeEach
    void createServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    }

    @AfterEach
    void stopServer() {
        server.stop(0);
        assertThat(notes).noneMatch(note -> note.contains(NUMBER));
    }

    @Test
    void asksAndReads() {
        // Given
        MagdaRegister register = answering(200, message -> answerTo(message, "naturalised.xml"));

        // When
        Answer answer = ask(register);

        // Then
        assertThat(answer)
                .isEqualTo(new Answer.Known(new PersonFacts("128", "150", Answers.unknown(), Answers.unknown()), null));
        assertThat(messages).singleElement().asString().contains("<INSZ>" + NUMBER + "</INSZ>");
        HttpExchange sent = exchanges.getFirst();
        assertThat(sent.getRequestMethod()).isEqualTo("POST");
        assertThat(sent.getRequestURI()).hasToString("/api/Magda-02.00/soap/WebService?x=1");
        assertThat(sent.getRequestHeaders().getFirst("SOAPAction")).isEqualTo("\"\"");
        assertThat(sent.getRequestHeaders().getFirst("Content-Type")).isEqualTo("text/xml; charset=utf-8");
    }

    @Test
    void inscribesAndSignsOut() {
        MagdaRegister inscribing = answering(
                200, message -> answerTo(message, "inscription-result.xml").replace("{result}", "1"));
        Uni<Inscription> inscription =
                inscribing.inscribe(Answers.number(NUMBER), LocalDate.of(2026, 1, 5), LocalDate.of(2026, 2, 5));

        assertThat(inscription.await().atMost(LONG)).isEqualTo(new Inscription.Done(false));
        assertThat(messages).singleElement().asString().contains("<Sleutel>" + NUMBER + "</Sleutel>");
        // An answer of the other service isn't taken for success.
        assertThat(inscribing.signOut(Answers.number(NUMBER)).await().atMost(LONG))
                .isEqualTo(new Inscription.TryAgain("99997", false));
    }

    @Test
    void theMessagesReferenceIsAsGoodAsTheQuestions() {
        MagdaRegister register = answering(
                200,
                message -> Answers.text("naturalised.xml")
                        .replace("{reference}", references(message).getFirst()));

        assertThat(ask(register)).isInstanceOf(Answer.Known.class);
    }

    @Test
    void anotherQuestionsAnswerIsRefused() {
        MagdaRegister register = answering(200, message -> answerTo(messages.getFirst(), "naturalised.xml"));

        assertThat(ask(register)).isInstanceOf(Answer.Known.class);
        assertThat(ask(register)).isEqualTo(UNANSWERED);
    }

    @Test
    void everySubscriptionIsAMessageOfItsOwn() {
        // Given
        MagdaRegister register = answering(200, message -> answerTo(message, "naturalised.xml"));
        Uni<Answer> question = register.history(Answers.number(NUMBER));
        assertThat(messages).isEmpty();

        // When
        question.await().atMost(LONG);
        question.await().atMost(LONG);

        // Then
        assertThat(messages).hasSize(2);
        assertThat(messages.stream()
                        .flatMap(message -> references(message).stream())
                        .distinct())
                .hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(ints = {201, 204, 301, 302, 400, 401, 403, 404, 500, 502, 503, 504})
    void anHttpErrorIsTriedAgain(int status) {
        // Given: even with a good answer in it
        MagdaRegister register = answering(status, message -> answerTo(message, "naturalised.xml"));

        // When
        Answer answer = ask(register);

        // Then
        assertThat(answer).isEqualTo(UNANSWERED);
        assertThat(messages).hasSize(1);
    }

    @Test
    void tooManyRequestsIsTriedAgainMoreSlowly() {
        assertThat(ask(answering(429, message -> ""))).isEqualTo(new Answer.TryAgain("99997", true));
    }

    @Test
    void anExceptionCountsInAFaultToo() {
        String fault = Answers.inEnvelope("<Fault><faultcode>x</faultcode><detail><Uitzondering>"
                + "<Identificatie>40006</Identificatie><Type>FOUT</Type></Uitzondering></detail></Fault>");

        assertThat(ask(answering(500, message -> fault))).isEqualTo(new Answer.Stop("40006"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<html>maintenance</html>",
                "{}",
                "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a>&b;</a>"
            })
    void whatIsNoAnswerIsTriedAgain(String body) {
        assertThat(ask(answering(200, message -> body))).isEqualTo(UNANSWERED);
    }

    @Test
    void anAnswerOfTwoMebibytesIsCutOff() {
        MagdaRegister register = answering(
                200,
                message -> answerTo(message, "naturalised.xml")
                        .replace("</Antwoorden>", "</Antwoorden>" + " ".repeat(2 * 1024 * 1024)));

        assertThat(ask(register)).isEqualTo(UNANSWERED);
    }

    @Test
    void anEndlessAnswerIsCutOffWhileItComes() throws Exception {
        // Given
        AtomicLong written = new AtomicLong();
        try (RawServer endless = new RawServer((socket, request) -> {
            OutputStream stream = socket.getOutputStream();
            stream.write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n".getBytes(StandardCharsets.UTF_8));
            byte[] chunk = ("4000\r\n" + "x".repeat(0x4000) + "\r\n").getBytes(StandardCharsets.UTF_8);
            while (true) {
                stream.write(chunk);
                written.addAndGet(chunk.length);
            }
        })) {
            // When
            Answer answer = ask(register(endless.url(), LONG));

            // Then
            assertThat(answer).isEqualTo(UNANSWERED);
            Awaitility.await().untilAsserted(() -> {
                long before = written.get();
                Thread.sleep(50);
                assertThat(written).hasValue(before);
            });
            assertThat(written.get()).isLessThan(64L * 1024 * 1024);
        }
    }

    @Test
    void aTruncatedAnswerIsTriedAgain() throws Exception {
        // Given
        try (RawServer truncating = new RawServer((socket, request) -> {
            String answer = answerTo(request, "naturalised.xml");
            String half = answer.substring(0, answer.length() / 2);
            socket.getOutputStream()
                    .write(("HTTP/1.1 200 OK\r\nContent-Length: " + answer.length() + "\r\n\r\n" + half)
                            .getBytes(StandardCharsets.UTF_8));
            socket.close();
        })) {
            // When
            Answer answer = ask(register(truncating.url(), LONG));

            // Then
            assertThat(answer).isEqualTo(UNANSWERED);
        }
        // And when the length agrees
        assertThat(ask(answering(
                        200, message -> answerTo(message, "naturalised.xml").substring(0, 900))))
                .isEqualTo(UNANSWERED);
    }

    @Test
    void silenceIsTriedAgain() throws Exception {
        try (RawServer silent = new RawServer((socket, request) -> Thread.sleep(LONG))) {
            assertThat(ask(register(silent.url(), SHORT))).isEqualTo(UNANSWERED);
        }
    }

    @Test
    void anAnswerThatDripsInIsNotWaitedForLongerThanOneThatDoesNotCome() throws Exception {
        try (RawServer dripping = new RawServer((socket, request) -> {
            socket.getOutputStream()
                    .write("HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n".getBytes(StandardCharsets.UTF_8));
            while (true) {
                socket.getOutputStream().write(' ');
                Thread.sleep(20);
            }
        })) {
            assertThat(ask(register(dripping.url(), SHORT))).isEqualTo(UNANSWERED);
        }
    }

    @Test
    void aResetConnectionIsTriedAgain() throws Exception {
        try (RawServer resetting = new RawServer((socket, request) -> {
            // Closing without lingering sends a reset.
            socket.setSoLinger(true, 0);
            socket.close();
        })) {
            assertThat(ask(register(resetting.url(), LONG))).isEqualTo(UNANSWERED);
            assertThat(resetting.connections()).isEqualTo(1);
        }
    }

    @Test
    void nobodyListeningIsTriedAgain() throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }

        assertThat(ask(register(URI.create("http://127.0.0.1:" + port + "/"), LONG)))
                .isEqualTo(UNANSWERED);
    }

    @Test
    void afterFailuresTheNextQuestionIsAnswered() throws Exception {
        // Given
        try (RawServer flaky = new RawServer(new RawServer.Behaviour() {
            private int requests;

            @Override
            public synchronized void answer(Socket socket, String request) throws IOException {
                if (++requests % 2 == 1) {
                    socket.close();
                    return;
                }
                byte[] answer = answerTo(request, "naturalised.xml").getBytes(StandardCharsets.UTF_8);
                socket.getOutputStream()
                        .write(("HTTP/1.1 200 OK\r\nContent-Length: " + answer.length + "\r\n\r\n")
                                .getBytes(StandardCharsets.UTF_8));
                socket.getOutputStream().write(answer);
            }
        })) {
            MagdaRegister register = register(flaky.url(), LONG);

            // When
            List<Answer> answers =
                    IntStream.range(0, 6).mapToObj(i -> ask(register)).toList();

            // Then
            assertThat(answers.stream().filter(UNANSWERED::equals)).hasSize(3);
        }
    }

    @Test
    void connectionsAreKeptAndNeverMoreThanGranted() {
        // Given
        Set<InetSocketAddress> clients = ConcurrentHashMap.newKeySet();
        MagdaRegister register = answering(200, message -> {
            clients.add(exchanges.getLast().getRemoteAddress());
            return answerTo(message, "naturalised.xml");
        });

        // When
        List<Uni<Answer>> questions = IntStream.range(0, 40)
                .mapToObj(i -> register.history(Answers.number(NUMBER)))
                .toList();
        List<Answer> answers = Uni.join().all(questions).andFailFast().await().atMost(LONG);

        // Then
        assertThat(answers).hasSize(40).allMatch(Answer.Known.class::isInstance);
        assertThat(clients).hasSizeLessThanOrEqualTo(4);
    }

    @Test
    void whoGivesUpEndsTheExchange() throws Exception {
        // Given
        try (RawServer silent = new RawServer((socket, request) -> {
            messages.add(request);
            // Reads on until the client closes.
            assertThat(socket.getInputStream().read()).isEqualTo(-1);
            messages.add("closed");
        })) {
            var waiting = register(silent.url(), LONG)
                    .history(Answers.number(NUMBER))
                    .subscribe()
                    .with(answer -> {});
            Awaitility.await().until(() -> messages.size() == 1);

            // When
            waiting.cancel();

            // Then
            Awaitility.await().until(() -> messages.contains("closed"));
        }
    }

    private static Answer ask(MagdaRegister register) {
        return register.history(Answers.number(NUMBER)).await().atMost(LONG);
    }

    private MagdaRegister answering(int status, Function<String, String> answer) {
        server.createContext("/", exchange -> {
            exchanges.add(exchange);
            String message = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            messages.add(message);
            byte[] body = answer.apply(message).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Location", "/elsewhere");
            boolean empty = body.length == 0 || status == 204;
            exchange.sendResponseHeaders(status, empty ? -1 : body.length);
            if (!empty) {
                exchange.getResponseBody().write(body);
            }
            exchange.close();
        });
        server.start();
        return register(
                URI.create(
                        "http://127.0.0.1:" + server.getAddress().getPort() + "/api/Magda-02.00/soap/WebService?x=1"),
                LONG);
    }

    private MagdaRegister register(URI url, Duration answerTimeout) {
        RegisterSettings settings = new RegisterTestSettings(url, answerTimeout);
        MessageWriter writer = new MessageWriter(
                settings.sender(),
                settings.capacity(),
                Clock.systemUTC(),
                () -> UUID.randomUUID().toString());
        return new MagdaRegister(
                writer, new SoapConnection(vertx, settings), new FailureNotes(System::nanoTime, notes::add));
    }

    private static String answerTo(String message, String file) {
        return Answers.text(file).replace("{reference}", references(message).getLast());
    }

    /** The message's, then the question's. */
    private static List<String> references(String message) {
        Matcher matcher = REFERENCE.matcher(message);
        return matcher.results().map(result -> result.group(1)).toList();
    }
}
