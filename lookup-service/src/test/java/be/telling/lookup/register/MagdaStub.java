package be.telling.lookup.register;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** An endpoint that answers as the test says, registers that ask it, and what went to and fro. */
final class MagdaStub implements AfterEachCallback {

    static final String NUMBER = "71690499880";
    static final Answer UNANSWERED = new Answer.TryAgain("99997", false);
    /** Longer than an answer takes on any machine. */
    static final Duration LONG = Duration.ofMinutes(3);

    static final Duration SHORT = Duration.ofMillis(300);
    private static final Pattern REFERENCE = Pattern.compile("<Referte>([^<]*)</Referte>");

    private final List<HttpExchange> exchanges = new CopyOnWriteArrayList<>();
    private final List<String> messages = new CopyOnWriteArrayList<>();
    private final List<String> notes = new CopyOnWriteArrayList<>();
    private final Vertx vertx = Vertx.vertx();
    private final HttpServer server;

    MagdaStub() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    }

    @Override
    public void afterEach(ExtensionContext test) {
        server.stop(0);
        vertx.close().toCompletionStage().toCompletableFuture().join();
        assertThat(notes).noneMatch(note -> note.contains(NUMBER));
    }

    List<HttpExchange> exchanges() {
        return exchanges;
    }

    List<String> messages() {
        return messages;
    }

    List<String> notes() {
        return notes;
    }

    static Answer ask(MagdaRegister register) {
        return register.history(Answers.number(NUMBER)).await().atMost(LONG);
    }

    MagdaRegister answering(int status, Function<String, String> answer) {
        return answering(status, Envelope.plain(), answer);
    }

    MagdaRegister answering(int status, Envelope envelope, Function<String, String> answer) {
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
        URI url = URI.create(
                "http://127.0.0.1:" + server.getAddress().getPort() + "/api/Magda-02.00/soap/WebService?x=1");
        return register(url, LONG, envelope);
    }

    MagdaRegister register(URI url, Duration answerTimeout) {
        return register(url, answerTimeout, Envelope.plain());
    }

    MagdaRegister register(URI url, Duration answerTimeout, Envelope envelope) {
        RegisterSettings settings = new RegisterTestSettings(url, answerTimeout);
        MessageWriter writer = new MessageWriter(
                settings.sender(),
                settings.capacity(),
                Clock.systemUTC(),
                () -> UUID.randomUUID().toString());
        return new MagdaRegister(
                writer, envelope, new SoapConnection(vertx, settings), new FailureNotes(System::nanoTime, notes::add));
    }

    static String answerTo(String message, String file) {
        return Answers.text(file).replace("{reference}", references(message).getLast());
    }

    /** The message's, then the question's. */
    static List<String> references(String message) {
        return REFERENCE
                .matcher(message)
                .results()
                .map(result -> result.group(1))
                .toList();
    }
}
