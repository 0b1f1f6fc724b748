package be.telling.run;

import be.telling.run.Options.Work;
import be.telling.run.control.ControlSocket;
import be.telling.run.control.Reply;
import be.telling.run.endpoints.Endpoints;
import be.telling.run.job.Demo;
import be.telling.run.job.StepFailed;
import be.telling.run.job.WholeCount;
import be.telling.run.process.PartFailed;
import be.telling.run.terminal.Terminal;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;

/** The program behind {@code ./run}. Ends with 0 when all went well, 1 when a part or a step did not, 2 when it was not understood. */
public final class Main {
    private static final int FAILED = 1;
    private static final int NOT_UNDERSTOOD = 2;

    private final Terminal terminal = Terminal.standard();
    private final Folders folders = Folders.ofProject();

    private Main() {}

    public static void main(String[] words) throws InterruptedException {
        System.exit(new Main().run(CommandLine.parse(List.of(words), System.getenv())));
    }

    private int run(Command command) throws InterruptedException {
        return switch (command) {
            case Command.Help() -> {
                terminal.line(CommandLine.HELP.stripTrailing());
                yield 0;
            }
            case Command.Wrong(String text) -> {
                System.err.println(text);
                yield NOT_UNDERSTOOD;
            }
            case Command.Restart(String name) -> restart(name);
            case Command.Start(Options options) -> start(options);
        };
    }

    private int restart(String name) {
        try {
            Reply reply = ControlSocket.ask(folders.control(), name);
            (reply.done() ? System.out : System.err).println(reply.text());
            return reply.done() ? 0 : FAILED;
        } catch (IOException e) {
            System.err.println("The running set could not be asked: " + e.getMessage());
            return FAILED;
        }
    }

    private int start(Options options) throws InterruptedException {
        Demo demo = Demo.of(options.staff(), LocalDate.now(ZoneId.systemDefault()));
        try (RunningSet set = RunningSet.start(folders, options, demo.organisations(), terminal)) {
            try {
                work(options, demo, set);
                return 0;
            } catch (StepFailed e) {
                if (!set.closing()) {
                    System.err.println("\nNot done: " + e.getMessage() + "\nThe logs are in " + set.logs());
                }
                return FAILED;
            }
        } catch (PartFailed | IOException e) {
            System.err.println("\n" + e.getMessage());
            return FAILED;
        }
    }

    private void work(Options options, Demo demo, RunningSet set) throws InterruptedException, StepFailed {
        terminal.line("Everything is up (" + folders.endpoints() + ")");
        if (options.work() != Work.EMPTY) {
            new WholeCount(set.endpoints(), demo, set.simulatorControl(), http(), terminal).run();
        }
        if (options.work() != Work.ONCE) {
            addresses(set.endpoints());
            terminal.line("Serving until Ctrl-C.");
            new CountDownLatch(1).await(); // the end comes through the shutdown hook
        }
    }

    private static HttpClient http() {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(10))
                .build();
    }

    private void addresses(Endpoints endpoints) {
        terminal.line("  the page            " + endpoints.statistics() + "/");
        terminal.line("  intake-service      " + endpoints.intake());
        terminal.line("  lookup-service      " + endpoints.lookup());
        terminal.line("  statistics-service  " + endpoints.statistics());
        terminal.line("  register            " + endpoints.register());
        Set<URI> told = new HashSet<>();
        endpoints.pages().forEach((who, page) -> {
            // Of the organisations the first will do; all stand in the file.
            boolean organisation = who.startsWith("OVO");
            if (!organisation || told.add(page.url())) {
                terminal.line("  page " + (organisation ? "for HR of " : "of the ") + who + "  " + page.url() + " ("
                        + page.username() + ", " + page.password() + ")");
            }
        });
        endpoints.issuers().forEach((side, issuer) -> terminal.line("  issuer " + side + "  " + issuer));
    }
}
