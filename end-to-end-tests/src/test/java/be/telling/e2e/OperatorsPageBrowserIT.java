package be.telling.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import be.telling.e2e.round.LiveRound;
import be.telling.e2e.system.Chromium;
import be.telling.e2e.system.SharedTelling;
import be.telling.e2e.system.Telling;
import be.telling.run.Service;
import be.telling.run.endpoints.Endpoints.PageAccess;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.Cookie;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The operator's page in a real browser: signing in, seeing, deciding; for eyes, keyboards and small screens. */
@ExtendWith(SharedTelling.class)
class OperatorsPageBrowserIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int NARROW = 390;

    @Test
    void anOperatorSignsInSeesWhoStaysOpenAndDecides(Telling telling) throws Exception {
        try (Chromium chromium = Chromium.start();
                BrowserContext context = chromium.browser()
                        .newContext(new Browser.NewContextOptions()
                                .setViewportSize(1280, 900)
                                .setJavaScriptEnabled(true))) {
            // Given
            telling.restart(Service.LOOKUP, Map.of("TELLING_LOOKUP_QUESTIONS_PATIENCE", "1"));
            PageAccess access =
                    Objects.requireNonNull(telling.endpoints().pages().get("operator"));
            LiveRound round = stuckRound(telling);
            Page page = context.newPage();

            // When
            signIn(page, access);

            // Then
            assertThat(page.title()).isEqualTo("Rounds and calls");
            assertThat(context.cookies(access.url().toString()))
                    .filteredOn(cookie -> cookie.name.startsWith("q_session"))
                    .isNotEmpty()
                    .allSatisfy(OperatorsPageBrowserIT::isForThePageAlone);
            assertThat(violations(page)).isEmpty();

            Response answer = page.navigate(access.url() + "/rounds/" + round.name() + "?lang=en");
            assertThat(answer.headerValue("content-security-policy"))
                    .contains("default-src 'none'")
                    .doesNotContain("unsafe");
            assertThat(page.locator("script").count()).isZero();
            assertThat(page.locator("input[name=handle]").count()).isGreaterThanOrEqualTo(2);
            assertThat(violations(page)).isEmpty();
            page.setViewportSize(NARROW, 800);
            assertThat(((Number) page.evaluate("document.documentElement.scrollWidth")).intValue())
                    .isLessThanOrEqualTo(NARROW);

            aboutOnePerson(page, "retry", "is asked about again");
            await("asked again, and answered").atMost(PATIENCE).until(() -> open(round) == 1);
            decide(page, "pause", "round is paused");
            assertThat(page.locator("h1").textContent()).contains("paused");
            decide(page, "resume", "round goes on");
            page.fill("#person-reason", "About 85.07.30-033.28");
            page.locator("input[name=handle]").first().check();
            page.click("button[value=give-up]");
            assertThat(page.locator(".notice").textContent()).contains("Nothing happened");
            page.navigate(access.url() + "/rounds/" + round.name() + "?lang=en");
            aboutOnePerson(page, "give-up", "counts as unknown");
            round.awaitCounted();
        }
    }

    @Test
    void anOperatorPausesAllAndAbandonsARound(Telling telling) throws Exception {
        try (Chromium chromium = Chromium.start();
                BrowserContext context =
                        chromium.browser().newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
            // Given
            PageAccess access =
                    Objects.requireNonNull(telling.endpoints().pages().get("operator"));
            LiveRound round = LiveRound.open(telling, telling.workforce().round("vl-2016"));
            round.handIn();
            round.close();
            telling.register().awaitCalls(100);
            Page page = context.newPage();
            signIn(page, access);

            // When
            page.fill("#pause-reason", "The register is being maintained.");
            page.click("button[value=pause]");
            telling.register().awaitSilence(Duration.ofSeconds(3));
            page.navigate(access.url() + "/rounds/" + round.name() + "?lang=nl");
            page.click("summary");
            page.fill("#abandon-reason", "De lijsten hadden de verkeerde datum.");
            page.fill("#confirm", round.name());
            page.click("button[value=abandon]");

            // Then
            assertThat(page.locator("h1").textContent()).contains("opgegeven");
            page.navigate(access.url() + "?lang=en");
            page.fill("#pause-reason", "Done.");
            page.click("button[value=resume]");
            round.awaitState("abandoned");
            page.click("header button");
            assertThat(page.locator("h1").textContent()).contains("signed out");
        }
    }

    /** Two persons whom the register couldn't answer about. */
    private static LiveRound stuckRound(Telling telling) {
        LiveRound round = LiveRound.open(telling, telling.workforce().smallRound("vl-2016", 150));
        round.handIn();
        telling.register().fail("unavailable", 0.05);
        round.close();
        await("all are stuck or done").atMost(PATIENCE).until(() -> {
            JsonPath progress = round.progress();
            return progress.get("persons") != null
                    && progress.getInt("persons.open") > 1
                    && progress.getInt("persons.open") == progress.getInt("persons.stuck");
        });
        telling.register().reset();
        int stuck = open(round);
        List<String> handles = telling.lookup("operator")
                .get("/v1/rounds/{round}/open-persons", round.name())
                .jsonPath()
                .getList("persons.handle");
        for (String handle : handles.subList(2, stuck)) {
            telling.lookup("operator")
                    .contentType("application/json")
                    .body(Map.of("reason", "Two are enough."))
                    .post("/v1/rounds/{round}/open-persons/{handle}/retry", round.name(), handle)
                    .then()
                    .statusCode(204);
        }
        await("two are left").atMost(PATIENCE).until(() -> open(round) == 2);
        return round;
    }

    private static int open(LiveRound round) {
        return round.progress().getInt("persons.open");
    }

    private static void signIn(Page page, PageAccess access) {
        page.navigate(access.url() + "?lang=en");
        page.fill("input[name=username]", access.username());
        page.fill("input[name=password]", access.password());
        page.click("button");
        page.waitForURL(access.url() + "**");
    }

    private static void decide(Page page, String act, String notice) {
        page.fill("#round-reason", "Decided in a test.");
        page.click("section[aria-labelledby=decide] button[value=" + act + "]");
        assertThat(page.locator(".notice.good").textContent()).contains(notice);
    }

    private static void aboutOnePerson(Page page, String act, String notice) {
        page.locator("input[name=handle]").first().check();
        page.fill("#person-reason", "Decided in a test.");
        page.click("section[aria-labelledby=open-persons] button[value=" + act + "]");
        assertThat(page.locator(".notice.good").textContent()).contains(notice);
    }

    private static void isForThePageAlone(Cookie cookie) {
        assertThat(cookie.httpOnly).isTrue();
        assertThat(cookie.path).isEqualTo("/operator");
        assertThat(String.valueOf(cookie.sameSite)).isEqualToIgnoringCase("lax");
    }

    private static List<String> violations(Page page) {
        return new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .map(rule -> rule.getId() + " " + rule.getNodes())
                        .toList();
    }
}
