package be.telling.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import be.telling.e2e.round.LiveRound;
import be.telling.e2e.system.Register;
import be.telling.e2e.system.SharedTelling;
import be.telling.e2e.system.Telling;
import be.telling.run.Service;
import be.telling.run.endpoints.Endpoints.PageAccess;
import be.telling.simulator.demo.StaffList;
import be.telling.testkit.browser.Chromium;
import be.telling.testkit.browser.Look;
import be.telling.testkit.browser.Visit;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FilePayload;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The pages that people sign in to, in a real browser, with the issuer's own login page before them. */
@ExtendWith(SharedTelling.class)
class PagesBrowserIT {

    private static final Duration PATIENCE = Register.PATIENCE;

    @Test
    void somebodyOfAnOrganisationHandsItsListIn(Telling telling) {
        // Given
        LiveRound round = LiveRound.open(telling, telling.workforce().smallRound("vl-2016", 150));
        StaffList list = round.staff().lists().getFirst();
        String organisation = list.organisation().code();
        PageAccess access = access(telling, organisation);
        try (Chromium chromium = Chromium.start();
                Visit visit = chromium.visit(Look.desktop())) {
            Page page = visit.page();
            signIn(page, access, "?lang=nl&round=" + round.name());
            page.waitForSelector("#list-state > *");
            visit.picture("hr-signed-in");
            visit.checkAccessible();

            // When
            page.setInputFiles("#file", new FilePayload("lijst.csv", "text/csv", list.csv()));
            page.waitForSelector("#file-name:not([hidden])");
            page.click("#submit");

            // Then
            assertThat(page.waitForSelector("#result:not([hidden]) .title").textContent())
                    .isEqualTo("De lijst is ingediend");
            assertThat(round.list(organisation).statusCode()).isEqualTo(200);
            assertThat(visit.context().cookies(access.url().toString()))
                    .filteredOn(cookie -> cookie.name.startsWith("q_session_hr"))
                    .isNotEmpty()
                    .allSatisfy(PagesBrowserIT::isHardened);
            visit.picture("hr-handed-in");
            visit.checkAccessible();
            visit.checkOnlyFrom(
                    access.url().toString(),
                    Objects.requireNonNull(telling.endpoints().issuers().get("government"))
                            .toString());
            visit.checkNoComplaints();
            page.click("header form button");
            assertThat(page.textContent("h1")).isEqualTo("U bent afgemeld");
        }
    }

    @Test
    void anOperatorSeesWhoStaysOpenAndDecides(Telling telling) throws Exception {
        // Given
        telling.restart(Service.LOOKUP, Map.of("TELLING_LOOKUP_QUESTIONS_PATIENCE", "1"));
        LiveRound round = stuckRound(telling);
        PageAccess access = access(telling, "operator");
        try (Chromium chromium = Chromium.start();
                Visit visit = chromium.visit(Look.desktop().withoutScript());
                Visit eyes = chromium.visit(Look.narrow())) {
            Page page = visit.page();
            signIn(page, access, "?lang=en");

            // When
            Response answer = page.navigate(access.url() + "/rounds/" + round.name() + "?lang=en");

            // Then
            assertThat(answer.headerValue("content-security-policy"))
                    .contains("default-src 'none'")
                    .doesNotContain("unsafe");
            assertThat(page.locator("input[name=handle]").count()).isGreaterThanOrEqualTo(2);
            decide(page, "pause", "round is paused");
            decide(page, "resume", "round goes on");
            page.fill("#person-reason", "About 85.67.30-033.28");
            page.locator("input[name=handle]").first().check();
            send(page, "button[value=give-up]");
            assertThat(page.locator(".notice").first().textContent()).contains("Nothing happened");
            page.navigate(access.url() + "/rounds/" + round.name() + "?lang=en");
            page.locator("input[name=handle]").first().check();
            page.fill("#person-reason", "Decided in a test.");
            send(page, "section[aria-labelledby=open-persons] button[value=give-up]");
            assertThat(page.locator(".notice.good").textContent()).contains("counts as unknown");
            look(eyes, access, round);

            // Who stays open keeps the round where it is, so that there is something to abandon.
            page.press("summary", "Enter");
            page.fill("#abandon-reason", "The lists had the wrong date.");
            page.fill("#confirm", round.name());
            send(page, "button[value=abandon]");
            assertThat(page.locator("h1").textContent()).contains("abandoned");
            round.awaitState("abandoned");
            send(page, "header button");
            assertThat(page.locator("h1").textContent()).contains("signed out");
        }
    }

    @Test
    void aStatisticianLooksAtAReleaseBeforeAnybodyElse(Telling telling) {
        // Given
        LiveRound round = LiveRound.counted(telling, telling.workforce().smallRound("vl-2016", 150));
        round.build().then().statusCode(201);
        PageAccess access = access(telling, "statistician");
        try (Chromium chromium = Chromium.start();
                Visit visit = chromium.visit(Look.desktop());
                Visit other = chromium.visit(Look.narrow())) {
            Page page = visit.page();
            signIn(page, access, "?lang=en");
            visit.picture("review-releases");
            visit.checkAccessible();

            // When
            page.click("a[href*='/" + round.name() + "?']");

            // Then
            page.waitForSelector("#different-title");
            assertThat(page.textContent("h1")).startsWith("Review of");
            assertThat(page.textContent(".hero .pairs")).contains(round.name(), "candidate");
            visit.picture("review-of-a-release");
            visit.checkAccessible();
            page.setViewportSize(Look.narrow().width(), Look.narrow().height());
            visit.checkFits();
            String share = page.textContent(".big .value");
            page.click("text=The public page as it will be");
            page.waitForSelector(".preview");
            assertThat(page.textContent(".big .value")).isEqualTo(share);
            visit.checkAccessible();
            page.navigate(access.url() + "/releases/" + round.name() + "/report?lang=en");
            assertThat(page.textContent("h1")).isEqualTo("Protection of persons");
            assertThat(visit.context().cookies(access.url().toString()))
                    .filteredOn(cookie -> cookie.name.startsWith("q_session_review"))
                    .isNotEmpty()
                    .allSatisfy(PagesBrowserIT::isHardened)
                    .allSatisfy(cookie -> assertThat(cookie.path).isEqualTo("/review"));
            visit.checkNoComplaints();
            telling.statistics().get("/?round=" + round.name()).then().statusCode(404);
            signOutFromElsewhere(telling, visit, access);
            page.navigate(access.url() + "?lang=en");
            page.click("text=Sign out");
            assertThat(page.textContent("h1")).isEqualTo("You are signed out");

            PageAccess operator = access(telling, "operator");
            other.page().navigate(access.url() + "/releases/" + round.name() + "?lang=en");
            other.page().fill("input[name=username]", operator.username());
            other.page().fill("input[name=password]", operator.password());
            other.page().click("button");
            other.page().waitForURL(access.url() + "**");
            assertThat(other.page().textContent("main")).contains("for statisticians only");
        }
    }

    /** A form of another page, sent with the session's cookie. */
    private static void signOutFromElsewhere(Telling telling, Visit visit, PageAccess access) {
        Map<String, String> cookies = visit.context().cookies(access.url().toString()).stream()
                .collect(Collectors.toMap(cookie -> cookie.name, cookie -> cookie.value));
        telling.statistics()
                .cookies(cookies)
                .header("Origin", "https://elsewhere.example")
                .header("Sec-Fetch-Site", "cross-site")
                .post("/review/sign-out")
                .then()
                .statusCode(403);
        telling.statistics().cookies(cookies).get("/review").then().statusCode(200);
    }

    @Test
    void withoutAClientThereIsNoPage(Telling telling) throws Exception {
        // Given
        telling.restart(
                Service.INTAKE, Map.of("TELLING_INTAKE_PAGE_CLIENT_ID", "", "TELLING_INTAKE_PAGE_CLIENT_SECRET", ""));

        // When, Then
        for (String path : List.of("/hr", "/hr/", "/hr/signed-in", "/hr/page.js")) {
            telling.intake()
                    .redirects()
                    .follow(false)
                    .get(path)
                    .then()
                    .statusCode(404)
                    .contentType("application/problem+json");
        }
        telling.intake("coordinator").get("/v1/rounds").then().statusCode(200);
    }

    /** With scripts, which the page doesn't need and the check of accessibility does. */
    private static void look(Visit eyes, PageAccess access, LiveRound round) {
        signIn(eyes.page(), access, "?lang=nl");
        eyes.picture("operator-rounds");
        eyes.checkAccessible();
        eyes.checkFits();
        eyes.page().navigate(access.url() + "/rounds/" + round.name() + "?lang=en");
        eyes.page().press("summary", "Enter");
        eyes.picture("operator-round");
        eyes.checkAccessible();
        eyes.checkFits();
        eyes.checkNoComplaints();
        assertThat(eyes.page().locator("script").count()).isZero();
    }

    /** A few persons whom the register couldn't answer about. */
    private static LiveRound stuckRound(Telling telling) {
        LiveRound round = LiveRound.open(telling, telling.workforce().smallRound("vl-2016", 150));
        round.handIn();
        telling.register().fail("unavailable", 0.1);
        round.close();
        await("all are stuck or done").atMost(PATIENCE).until(() -> {
            JsonPath progress = round.progress();
            return progress.get("persons") != null
                    && progress.getInt("persons.open") > 2
                    && progress.getInt("persons.open") == progress.getInt("persons.stuck");
        });
        telling.register().reset();
        return round;
    }

    private static PageAccess access(Telling telling, String who) {
        return Objects.requireNonNull(telling.endpoints().pages().get(who), who);
    }

    private static void signIn(Page page, PageAccess access, String query) {
        page.navigate(access.url() + query);
        page.fill("input[name=username]", access.username());
        page.fill("input[name=password]", access.password());
        page.click("button");
        page.waitForURL(access.url() + "**");
    }

    private static void decide(Page page, String act, String notice) {
        page.fill("#round-reason", "Decided in a test.");
        send(page, "section[aria-labelledby=decide] button[value=" + act + "]");
        assertThat(page.locator(".notice.good").textContent()).contains(notice);
    }

    /** By the keyboard, and waits for the page that answers; a mouse would wait for frames, which a busy machine draws rarely. */
    private static void send(Page page, String button) {
        page.waitForNavigation(() -> page.press(button, "Enter"));
    }

    private static void isHardened(Cookie cookie) {
        assertThat(cookie.httpOnly).isTrue();
        assertThat(String.valueOf(cookie.sameSite)).isEqualToIgnoringCase("lax");
        assertThat(List.of(cookie.value.split("\\.", -1)))
                .as("parts of an encrypted value")
                .hasSize(5);
    }
}
