package be.telling.intake;

import static org.assertj.core.api.Assertions.assertThat;

import be.telling.testkit.browser.Visit;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.restassured.RestAssured;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Somebody of HR at the page. */
final class Office implements AutoCloseable {

    private final Visit visit;

    private Office(Visit visit) {
        this.visit = visit;
    }

    /** Signs in and looks at a round. */
    static Office of(Visit visit, String username, String round, String language) {
        Office office = new Office(visit);
        office.page().navigate(address() + "/hr?lang=" + language + "&round=" + round);
        office.signIn(username);
        return office;
    }

    static String address() {
        return "http://localhost:" + RestAssured.port;
    }

    /** A round with organisations that have names. */
    static String openRound() {
        String round = "r-" + UUID.randomUUID().toString().substring(0, 13);
        Api.putRound(round, """
                        {"referenceDate": "2025-12-31", "definition": "vl-2016",
                         "domains": [{"code": "D01", "name": {"nl": "Een", "en": "One"}}],
                         "organisations": [
                          {"code": "OVO000101", "name": {"nl": "Agentschap Voorbeeld", "en": "Example Agency"}, "domain": "D01"},
                          {"code": "OVO000102", "name": {"nl": "Departement Tweede Voorbeeld", "en": "Second Example Department"}, "domain": "D01"},
                          {"code": "OVO000103", "name": {"nl": "Derde Dienst", "en": "Third Service"}, "domain": "D01"}]}""").then().statusCode(201);
        return round;
    }

    Page page() {
        return visit.page();
    }

    Visit visit() {
        return visit;
    }

    void signIn(String username) {
        page().fill("input[name=username]", username);
        page().fill("input[name=password]", username + "-secret");
        page().click("button");
        page().waitForURL(address() + "/hr**");
    }

    /** Waits until the state of the list is there. */
    Office ready() {
        page().waitForSelector("#list-state > *");
        return this;
    }

    void choose(String name, String content) {
        choose(name, content.getBytes(StandardCharsets.UTF_8));
    }

    void choose(String name, byte[] content) {
        page().setInputFiles("#file", new FilePayload(name, "application/octet-stream", content));
        page().waitForSelector("#file-name:not([hidden])");
    }

    /** The heading of what came of it. */
    String outcome() {
        return page().waitForSelector("#result:not([hidden]) .title").textContent();
    }

    String text(String selector) {
        return page().locator(selector).innerText();
    }

    Locator find(String selector) {
        return page().locator(selector);
    }

    /** Fit for everybody, and of this address alone; kept as a picture. */
    void check(String name) {
        visit.picture("hr-" + name);
        visit.checkAccessible();
        visit.checkFits();
    }

    /** Nothing on the page may look like a national number. */
    void checkNoNumber() {
        assertThat(page().content()).doesNotContainPattern("\\d{11}|\\d{2}\\.\\d{2}\\.\\d{2}-\\d{3}\\.\\d{2}");
    }

    @Override
    public void close() {
        visit.close();
    }
}
