package be.telling.statistics;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.startsWith;

import be.telling.statistics.counts.Domain;
import be.telling.statistics.counts.Organisation;
import be.telling.statistics.counts.RawCounts;
import be.telling.statistics.counts.Text;
import be.telling.statistics.protection.Populations;
import be.telling.testkit.IssuerResource;
import be.telling.testkit.PostgresResource;
import be.telling.testkit.browser.InChromium;
import be.telling.testkit.browser.Look;
import be.telling.testkit.browser.Visit;
import com.microsoft.playwright.Page;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.net.URL;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The pages as people meet them: in a browser, on any screen, with any colours, by keyboard, without script. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(IssuerResource.class)
@QuarkusTestResource(KeysResource.class)
@TestProfile(PageBrowserTest.OwnDatabase.class)
class PageBrowserTest extends InChromium {
    private static final List<String> PAGES = List.of(
            "/",
            "/en",
            "/?round=r2024",
            "/?round=r2025&sort=organisation.share.desc&sort=level.persons.asc",
            "/organisaties",
            "/en/organisations",
            "/organisaties?naam=bestaat-niet",
            "/organisaties?naam=agentschap",
            "/organisaties/OVO000103",
            "/en/organisations/OVO000103",
            "/organisaties/OVO000101",
            "/en/organisations/D01",
            "/kalender",
            "/en/calendar",
            "/uitleg",
            "/en/about",
            "/toegankelijkheid",
            "/en/accessibility",
            "/insluiten",
            "/en/embed",
            "/v1/releases/r2025/disclosure-report?format=html&lang=nl",
            "/v1/releases/r2025/disclosure-report?format=html&lang=en");

    // Set by the test framework before any test runs.
    @SuppressWarnings("NullAway.Init")
    @TestHTTPResource("/")
    URL address;

    /** Makes the service start again with an empty database, so that pictures show these rounds alone. */
    public static final class OwnDatabase implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("telling.statistics.page.contact", "telling@example.org");
        }
    }

    @BeforeEach
    void publishTwoRounds() {
        if (given().get("/v1/releases/r2025").statusCode() == 404) {
            Calls.publish("r2024", named(Populations.random(5, 16, 6, 15_000), "Agentschap "), "2024-12-31");
            Calls.publish("r2025", named(Populations.random(5, 17, 6, 15_500), "Agentschap "), "2025-12-31");
        }
    }

    @Test
    void everyPageIsAccessibleAndComesFromHereAlone() {
        for (boolean dark : List.of(false, true)) {
            Look look = dark ? Look.desktop().inTheDark() : Look.desktop();
            try (Visit visit = visit(look)) {
                for (String path : PAGES) {
                    visit.page().navigate(at(path));
                    visit.checkAccessible();
                }
                visit.checkOnlyFrom(address.toString());
                visit.checkNoComplaints();
                assertThat(visit.context().cookies()).isEmpty();
            }
        }
    }

    @Test
    void everyPageFitsANarrowScreen() {
        try (Visit visit = visit(Look.narrow())) {
            for (String path : PAGES) {
                visit.page().navigate(at(path));
                visit.checkFits();
            }
            visit.picture("report-320");
            visit.page().navigate(at("/"));
            visit.checkAccessible();
        }
    }

    @Test
    void picturesAreKeptForPeopleToLookAt() {
        for (int width : List.of(390, 768, 1440)) {
            for (boolean dark : List.of(false, true)) {
                try (Visit visit = visit(new Look(width, 900, dark, true, "nl-BE"))) {
                    for (String path : List.of(
                            "/",
                            "/en",
                            "/organisaties/OVO000103",
                            "/organisaties",
                            "/uitleg",
                            "/kalender",
                            "/insluiten")) {
                        visit.page().navigate(at(path));
                        String name =
                                path.equals("/") ? "front" : path.substring(1).replace('/', '-');
                        assertThat(visit.picture(name + "-" + width + (dark ? "-dark" : "")))
                                .isNotEmptyFile();
                    }
                }
            }
        }
    }

    @Test
    void anOrganisationIsFoundByKeyboardAlone() {
        try (Visit visit = visit(Look.desktop())) {
            Page page = visit.page();
            page.navigate(at("/"));

            page.keyboard().press("Tab");
            assertThat(focused(page)).isEqualTo("Naar de inhoud");
            page.keyboard().press("Enter");
            tabTo(page, "input#find-name");
            page.keyboard().type("agentschap ovo000103");
            page.keyboard().press("Enter");
            page.waitForURL("**/organisaties/OVO000103");

            assertThat(page.textContent("h1")).isEqualTo("Agentschap OVO000103");
            visit.checkNoComplaints();
        }
    }

    @Test
    void sortingKeepsThePlaceAndTheAddressBringsItBack() {
        try (Visit visit = visit(Look.desktop())) {
            Page page = visit.page();
            page.navigate(at("/en"));
            String before = page.textContent("#level tbody tr:first-child th");

            page.focus("#level thead th:nth-child(2) a");
            page.keyboard().press("Enter");
            page.waitForSelector("#level th[aria-sort=descending]");

            String first = page.textContent("#level tbody tr:first-child th");
            assertThat(first).isNotEqualTo(before);
            assertThat(focused(page)).isEqualTo("Persons");
            assertThat(page.url()).endsWith("/en?round=r2025&sort=level.persons.desc#level");
            visit.checkAccessible();
            try (Visit other = visit(Look.desktop().withoutScript())) {
                other.page().navigate(page.url());
                assertThat(other.page().textContent("#level tbody tr:first-child th"))
                        .isEqualTo(first);
            }
        }
    }

    @Test
    void everythingWorksWithoutScript() {
        try (Visit visit = visit(Look.desktop().withoutScript())) {
            Page page = visit.page();
            page.navigate(at("/"));
            page.click("#organisation thead th:nth-child(3) a");
            page.waitForURL("**sort=organisation.share.desc#organisation");
            assertThat(page.getAttribute("#organisation thead th:nth-child(3)", "aria-sort"))
                    .isEqualTo("descending");
            page.fill("#find-name", "ovo000103");
            page.click(".find button");
            page.waitForURL("**/organisaties/OVO000103");
            page.click("text=English");
            page.waitForURL("**/en/organisations/OVO000103**");
            assertThat(page.textContent("html")).contains("of foreign origin");
            page.navigate(at("/insluiten"));
            assertThat(page.isVisible("telling-figure a")).isTrue();
        }
    }

    @Test
    void theElementForOtherSitesShowsTheFigureOfThePage() {
        try (Visit visit = visit(Look.desktop())) {
            Page page = visit.page();
            page.navigate(at("/en"));
            String figure = page.textContent(".big .value");
            String level = page.textContent("#level tbody tr:first-child td:nth-child(3)");

            page.navigate(at("/en/embed"));

            assertThat(page.textContent("telling-figure b")).isEqualTo(figure);
            assertThat(page.textContent("telling-figure[show=level] li:first-child span:last-child"))
                    .isEqualTo(level);
            visit.checkAccessible();
            visit.checkNoComplaints();
        }
    }

    @Test
    void anOrganisationsReportIsThereAsPdf() {
        for (String path : List.of("/organisaties/OVO000103/verslag.pdf", "/en/organisations/D01/report.pdf")) {
            byte[] pdf = given().get(path)
                    .then()
                    .statusCode(200)
                    .contentType("application/pdf")
                    .header("Content-Disposition", startsWith("inline; filename=\"telling-r2025-"))
                    .extract()
                    .asByteArray();

            assertThat(new String(pdf, StandardCharsets.ISO_8859_1))
                    .startsWith("%PDF-1.7")
                    .endsWith("%%EOF\n");
            assertThat(given().get(path + "?round=r2024").asByteArray()).isNotEqualTo(pdf);
        }
        given().get("/organisaties/OVO999999/verslag.pdf").then().statusCode(404);
        given().get("/organisaties/OVO000103/verslag.pdf?round=none").then().statusCode(404);
    }

    @Test
    void nothingThatWasSentComesBack() {
        String sent = "<b>zoek\"'&";
        for (String path : List.of("/organisaties?naam=", "/?sort=", "/?round=", "/organisaties/", "/en?sort=")) {
            String answer = given().queryParam("x", sent)
                    .get(path + URLEncoder.encode(sent, StandardCharsets.UTF_8))
                    .asString();

            assertThat(answer).doesNotContain("zoek");
        }
    }

    /** Names as long as real ones. */
    private static RawCounts named(RawCounts counts, String prefix) {
        List<Domain> domains = counts.domains().stream()
                .map(d -> new Domain(d.code(), Text.of("Kanselarij, Bestuur en Justitie " + d.code())))
                .toList();
        List<Organisation> organisations = new ArrayList<>();
        for (Organisation o : counts.organisations()) {
            organisations.add(new Organisation(o.code(), Text.of(prefix + o.code()), o.domain(), o.responded()));
        }
        return new RawCounts(
                counts.round(),
                counts.referenceDate(),
                counts.definition(),
                counts.persons(),
                counts.rows(),
                domains,
                organisations,
                counts.cells());
    }

    private static void tabTo(Page page, String selector) {
        for (int i = 0; i < 80; i++) {
            page.keyboard().press("Tab");
            if ((boolean) page.evaluate("s => document.activeElement.matches(s)", selector)) {
                return;
            }
        }
        throw new AssertionError("The keyboard doesn't reach " + selector);
    }

    private static String focused(Page page) {
        return ((String) page.evaluate("document.activeElement.textContent")).strip();
    }

    private String at(String path) {
        return address.toString().replaceAll("/$", "") + path;
    }
}
