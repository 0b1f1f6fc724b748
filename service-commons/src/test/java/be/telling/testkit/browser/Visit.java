package be.telling.testkit.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** One person at one page, with cookies of their own. Remembers from where the page took what, and what it complained of. */
public final class Visit implements AutoCloseable {

    private static final Path PICTURES = Path.of("target", "screenshots");

    /** Generous, for machines that build at the same time. */
    static final double PATIENCE_MILLIS = 180_000;

    /** What a script asks may be answered with a refusal, and the browser reports each; what the page is made of may not. */
    private static final String ANSWERED = "the server responded with a status of";

    private static final Set<String> PARTS = Set.of("stylesheet", "script", "image", "font", "manifest");
    private static final int REFUSED = 400;

    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice");

    private final BrowserContext context;
    private final Page page;
    private final Set<String> origins = new TreeSet<>();
    private final List<String> complaints = new ArrayList<>();

    private Visit(BrowserContext context) {
        this.context = context;
        context.setDefaultTimeout(PATIENCE_MILLIS);
        context.onRequest(request -> remember(request.url()));
        this.page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().contains(ANSWERED)) {
                complaints.add(message.text());
            }
        });
        page.onResponse(response -> {
            if (response.status() >= REFUSED
                    && PARTS.contains(response.request().resourceType())) {
                complaints.add(response.status() + " " + response.url());
            }
        });
        page.onPageError(complaints::add);
    }

    static Visit start(Browser browser, Look look) {
        return new Visit(browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(look.width(), look.height())
                .setColorScheme(look.dark() ? ColorScheme.DARK : ColorScheme.LIGHT)
                .setJavaScriptEnabled(look.script())
                // Before a click the driver waits for what moves; without scripts it has no clock, and gives up after
                // 30 s.
                .setReducedMotion(look.script() ? ReducedMotion.NO_PREFERENCE : ReducedMotion.REDUCE)
                .setLocale(look.language())
                .setAcceptDownloads(true)));
    }

    public Page page() {
        return page;
    }

    public BrowserContext context() {
        return context;
    }

    /** Fails with the rule, the place and the remedy of each violation of WCAG 2.2 AA or of good practice. Needs scripts. */
    public void checkAccessible() {
        List<String> violations = new AxeBuilder(page)
                        .options(violationsAlone())
                        .withTags(RULES)
                        // The other mode opens one more page to put together what frames say, and takes twice as long.
                        .setLegacyMode(page.frames().size() == 1)
                        .analyze()
                        .getViolations()
                        .stream()
                        .map(Visit::describe)
                        .toList();
        assertThat(violations).as("accessibility of " + page.url()).isEmpty();
    }

    /** Nobody reads what passes, and to report it takes longer than to check it. */
    private static AxeRunOptions violationsAlone() {
        AxeRunOptions options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        return options;
    }

    /** Fails if the page is wider than the screen, so that people would have to scroll in two directions. */
    public void checkFits() {
        Number wide = (Number) page.evaluate("document.documentElement.scrollWidth");
        assertThat(wide.intValue()).as("width of " + page.url()).isLessThanOrEqualTo(page.viewportSize().width);
    }

    /** Fails if anything came from elsewhere. */
    public void checkOnlyFrom(String... expected) {
        Set<String> strange = new TreeSet<>(origins);
        Arrays.stream(expected).map(Visit::origin).forEach(strange::remove);
        assertThat(strange).as("origins that the page asked").isEmpty();
    }

    /** Fails if the browser missed or refused something: a part of the page, a broken script, a breach of its own policy. */
    public void checkNoComplaints() {
        assertThat(complaints).as("complaints of the browser").isEmpty();
    }

    /** Keeps the whole page as a picture, for people to look at. */
    public Path picture(String name) {
        Path file = PICTURES.resolve(name + ".png");
        page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
        return file;
    }

    @Override
    public void close() {
        context.close();
    }

    private void remember(String url) {
        if (url.startsWith("http")) {
            origins.add(origin(url));
        }
    }

    private static String origin(String url) {
        URI address = URI.create(url);
        return address.getScheme() + "://" + address.getAuthority();
    }

    private static String describe(Rule rule) {
        return rule.getNodes().stream()
                .map(node -> "\n  at " + node.getTarget() + " " + node.getHtml() + remedy(node))
                .collect(Collectors.joining("", rule.getId() + " (" + rule.getImpact() + "): " + rule.getHelp(), ""));
    }

    private static String remedy(CheckedNode node) {
        String summary = node.getFailureSummary();
        return summary == null ? "" : "\n    " + summary.replace("\n", "\n    ");
    }
}
