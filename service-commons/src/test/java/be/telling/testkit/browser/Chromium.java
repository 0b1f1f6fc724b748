package be.telling.testkit.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * The Chromium of this machine, started once for a test class and closed after it. To be used by one thread only.
 *
 * <pre>{@code
 * try (Chromium chromium = Chromium.start(); Visit visit = chromium.visit(Look.desktop())) {
 *     visit.page().navigate(address);
 *     visit.checkAccessible();
 *     visit.picture("front");
 * }
 * }</pre>
 */
public final class Chromium implements AutoCloseable {

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");

    /** Root has no sandbox; nothing may be fetched that a test doesn't ask for. */
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--disable-dev-shm-usage",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Path program) {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program)
                        .setTimeout(Visit.PATIENCE_MILLIS)
                        .setArgs(FLAGS));
    }

    /** Starts it; without one the test is skipped with a notice, but with {@code CI=true} it fails. */
    public static Chromium start() {
        Optional<Path> program = find();
        if (program.isEmpty() && "true".equals(System.getenv("CI"))) {
            throw new AssertionError("There is no Chromium here; .ci/run installs one");
        }
        Assumptions.assumeTrue(
                program.isPresent(), "There is no Chromium on the PATH, so pages are not looked at in a browser");
        return new Chromium(program.orElseThrow());
    }

    /** A person with a browser that has seen nothing yet. */
    public Visit visit(Look look) {
        return Visit.start(browser, look);
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }

    private static Optional<Path> find() {
        String path = System.getenv().getOrDefault("PATH", "");
        return NAMES.stream()
                .flatMap(name -> Stream.of(path.split(File.pathSeparator, -1)).map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
