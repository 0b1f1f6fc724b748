package be.telling.lookup.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Whatever happens on the wire, an outcome comes of it, and the right one. */
class ConnectionTroubleTest {

    @RegisterExtension
    final MagdaStub magda = new MagdaStub();

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
            Answer answer = MagdaStub.ask(magda.register(endless.url(), MagdaStub.LONG));

            // Then
            assertThat(answer).isEqualTo(MagdaStub.UNANSWERED);
            Awaitility.await().atMost(MagdaStub.LONG).untilAsserted(() -> {
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
            String answer = MagdaStub.answerTo(request, "naturalised.xml");
            String half = answer.substring(0, answer.length() / 2);
            socket.getOutputStream()
                    .write(("HTTP/1.1 200 OK\r\nContent-Length: " + answer.length() + "\r\n\r\n" + half)
                            .getBytes(StandardCharsets.UTF_8));
            socket.close();
        })) {
            // When
            Answer answer = MagdaStub.ask(magda.register(truncating.url(), MagdaStub.LONG));

            // Then
            assertThat(answer).isEqualTo(MagdaStub.UNANSWERED);
        }
        // And when the length agrees
        assertThat(MagdaStub.ask(magda.answering(
                        200,
                        message ->
                                MagdaStub.answerTo(message, "naturalised.xml").substring(0, 900))))
                .isEqualTo(MagdaStub.UNANSWERED);
    }

    @Test
    void silenceIsTriedAgain() throws Exception {
        try (RawServer silent = new RawServer((socket, request) -> Thread.sleep(MagdaStub.LONG))) {
            assertThat(MagdaStub.ask(magda.register(silent.url(), MagdaStub.SHORT)))
                    .isEqualTo(MagdaStub.UNANSWERED);
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
            assertThat(MagdaStub.ask(magda.register(dripping.url(), MagdaStub.SHORT)))
                    .isEqualTo(MagdaStub.UNANSWERED);
        }
    }

    @Test
    void aResetConnectionIsTriedAgain() throws Exception {
        try (RawServer resetting = new RawServer((socket, request) -> {
            // Closing without lingering sends a reset.
            socket.setSoLinger(true, 0);
            socket.close();
        })) {
            assertThat(MagdaStub.ask(magda.register(resetting.url(), MagdaStub.LONG)))
                    .isEqualTo(MagdaStub.UNANSWERED);
            assertThat(resetting.connections()).isEqualTo(1);
        }
    }

    @Test
    void nobodyListeningIsTriedAgain() throws Exception {
        // A port that nobody else can take meanwhile, and nobody listens on.
        try (Socket taken = new Socket()) {
            taken.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            URI nobody = URI.create("http://127.0.0.1:" + taken.getLocalPort() + "/");

            assertThat(MagdaStub.ask(magda.register(nobody, MagdaStub.LONG))).isEqualTo(MagdaStub.UNANSWERED);
        }
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
                byte[] answer = MagdaStub.answerTo(request, "naturalised.xml").getBytes(StandardCharsets.UTF_8);
                socket.getOutputStream()
                        .write(("HTTP/1.1 200 OK\r\nContent-Length: " + answer.length + "\r\n\r\n")
                                .getBytes(StandardCharsets.UTF_8));
                socket.getOutputStream().write(answer);
            }
        })) {
            MagdaRegister register = magda.register(flaky.url(), MagdaStub.LONG);

            // When
            List<Answer> answers =
                    IntStream.range(0, 6).mapToObj(i -> MagdaStub.ask(register)).toList();

            // Then
            assertThat(answers.stream().filter(MagdaStub.UNANSWERED::equals)).hasSize(3);
        }
    }

    @Test
    void whoGivesUpEndsTheExchange() throws Exception {
        // Given
        try (RawServer silent = new RawServer((socket, request) -> {
            magda.messages().add(request);
            // Reads on until the client closes.
            assertThat(socket.getInputStream().read()).isEqualTo(-1);
            magda.messages().add("closed");
        })) {
            var waiting = magda.register(silent.url(), MagdaStub.LONG)
                    .history(Answers.number(MagdaStub.NUMBER))
                    .subscribe()
                    .with(answer -> {});
            Awaitility.await()
                    .atMost(MagdaStub.LONG)
                    .until(() -> magda.messages().size() == 1);

            // When
            waiting.cancel();

            // Then
            Awaitility.await()
                    .atMost(MagdaStub.LONG)
                    .until(() -> magda.messages().contains("closed"));
        }
    }
}
