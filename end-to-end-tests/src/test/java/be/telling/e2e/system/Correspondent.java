package be.telling.e2e.system;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The register's side of an exchange of files, and the transport between: takes requests out of the outbox, asks the
 * simulated register question by question, and puts the answers in the inbox: shuffled, a request's in several files,
 * late, some of them half written for a while.
 */
public final class Correspondent implements AutoCloseable {

    private static final Pattern REQUEST =
            Pattern.compile("^(<\\?.*?\\?>)?(.*?<Vragen>)(.*)(</Vragen>.*)$", Pattern.DOTALL);
    private static final Pattern QUESTION = Pattern.compile("<Vraag>.*?</Vraag>", Pattern.DOTALL);
    private static final Pattern ANSWERS = Pattern.compile("<Antwoorden>(.*)</Antwoorden>", Pattern.DOTALL);
    private static final Duration LOOK = Duration.ofMillis(100);
    private static final Duration HALF = Duration.ofMillis(700);
    private static final int PARTS = 3;

    private final Path directory;
    private final URI register;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Random random = new Random(7);
    private final AtomicInteger requests = new AtomicInteger();
    private final AtomicInteger questions = new AtomicInteger();
    private final Thread thread;
    private volatile boolean stopped;
    private volatile boolean holding;

    private Correspondent(Path directory, URI register) {
        this.directory = directory;
        this.register = register;
        this.thread = Thread.ofVirtual().unstarted(this::run);
    }

    public static Correspondent start(Path directory, URI register) {
        Correspondent started = new Correspondent(directory, register);
        started.thread.start();
        return started;
    }

    /** Requests that were taken. */
    public int requests() {
        return requests.get();
    }

    public int questions() {
        return questions.get();
    }

    /** Keeps answers back, until it doesn't any more. */
    public void hold(boolean held) {
        holding = held;
    }

    private void run() {
        try {
            while (!stopped) {
                for (Path request : requestsThatLieThere()) {
                    answer(request);
                }
                Thread.sleep(LOOK);
            }
        } catch (IOException e) {
            throw new IllegalStateException("the exchange of files broke off", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private List<Path> requestsThatLieThere() throws IOException {
        Path outbox = directory.resolve("To_Vip");
        if (!Files.isDirectory(outbox)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(outbox)) {
            return files.sorted().toList();
        }
    }

    private void answer(Path request) throws IOException, InterruptedException {
        String text = Files.readString(request);
        Files.delete(request);
        Matcher whole = REQUEST.matcher(text);
        if (!whole.matches()) {
            throw new IllegalStateException("a request that is none");
        }
        String before = whole.group(2).replace("/persoon/file/", "/persoon/soap/");
        List<String> answers = new ArrayList<>();
        Matcher question = QUESTION.matcher(whole.group(3));
        while (question.find()) {
            answers.add(ask(before + question.group() + whole.group(4)));
        }
        requests.incrementAndGet();
        questions.addAndGet(answers.size());
        while (holding && !stopped) {
            Thread.sleep(LOOK);
        }
        Collections.shuffle(answers, random);
        int size = Math.ceilDiv(answers.size(), PARTS);
        for (int from = 0; from < answers.size(); from += size) {
            write(request.getFileName() + "-" + from, answers.subList(from, Math.min(from + size, answers.size())));
        }
    }

    private String ask(String message) throws IOException, InterruptedException {
        String envelope = "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\"><s:Body>" + message
                + "</s:Body></s:Envelope>";
        String answer = http.send(
                        HttpRequest.newBuilder(register)
                                .header("Content-Type", "text/xml")
                                .POST(HttpRequest.BodyPublishers.ofString(envelope))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
        Matcher answers = ANSWERS.matcher(answer);
        if (!answers.find()) {
            throw new IllegalStateException("an answer that is none");
        }
        return answers.group(1);
    }

    private void write(String name, List<String> answers) throws IOException, InterruptedException {
        String text =
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?><GeefHistoriekPersoonResponse><Repliek><Context/><Antwoorden>"
                        + String.join("\n", answers) + "</Antwoorden></Repliek></GeefHistoriekPersoonResponse>";
        Path file = directory.resolve("From_Vip").resolve(name);
        Files.writeString(file, text.substring(0, text.length() / 2));
        if (random.nextInt(4) == 0) {
            Thread.sleep(HALF);
        }
        Files.writeString(file, text.substring(text.length() / 2), StandardOpenOption.APPEND);
    }

    @Override
    public void close() throws InterruptedException {
        stopped = true;
        thread.join();
        http.close();
    }
}
