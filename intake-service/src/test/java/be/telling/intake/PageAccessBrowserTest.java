package be.telling.intake;

import static be.telling.intake.Api.A;
import static be.telling.intake.Api.csv;
import static be.telling.intake.Api.lists;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import be.telling.testkit.browser.Look;
import com.microsoft.playwright.Download;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** The page for HR for everybody: by keyboard, on a phone, without scripts, signed out, without a role. */
@QuarkusTest
class PageAccessBrowserTest extends OfficeBrowser {

    @Test
    void theKeyboardAloneIsEnough() {
        String round = Office.openRound();
        try (Office office = at(Look.desktop(), HR, round, "nl").ready()) {
            office.page().keyboard().press("Tab");
            assertThat(focused(office)).isEqualTo("a.skip");
            office.page().keyboard().press("Enter");
            tabTo(office, "select#round");
            tabTo(office, "input#file");
            office.choose("personeel.csv", csv(0, 30));
            tabTo(office, "button#submit");
            office.visit().picture("hr-keyboard");
            office.page().keyboard().press("Enter");

            assertThat(office.outcome()).isEqualTo("De lijst is ingediend");
            assertThat(focused(office)).isEqualTo("h3.title");
            office.page().waitForSelector("#list-actions:not([hidden])");
            office.page().focus("#receipt");
            tabTo(office, "button#withdraw");
            office.page().keyboard().press("Enter");
            office.page().waitForSelector("#confirm[open]");
            assertThat(office.page().evaluate("document.activeElement.value")).isEqualTo("no");
            office.page().keyboard().press("Shift+Tab");
            office.page().keyboard().press("Enter");
            office.page().waitForSelector("#withdrawn:not([hidden])");
            assertThat(focused(office)).startsWith("h2#list");
        }
    }

    @Test
    void aPhoneAndTheDarkAreGoodEnough() {
        String round = Office.openRound();
        for (Look look : new Look[] {
            Look.narrow(), Look.narrow().inTheDark(), Look.desktop().inTheDark()
        }) {
            String name = (look.width() < 400 ? "narrow" : "desktop") + (look.dark() ? "-dark" : "");
            try (Office office = at(look, HR, round, "en").ready()) {
                office.check(name + "-start");
                office.choose("staff-of-our-agency-on-the-31st-of-december-final.csv", BAD);
                office.page().click("#check");
                assertThat(office.outcome()).isEqualTo("The list was not submitted");
                office.check(name + "-rejected");
                office.choose("staff.csv", csv(0, 30));
                office.page().click("#submit");
                office.page().waitForSelector("#result.good");
                office.page().waitForSelector("#list-actions:not([hidden])");
                office.page().click("summary");
                office.check(name + "-submitted");
                office.page().click("#withdraw");
                office.page().waitForSelector("#confirm[open]");
                office.check(name + "-withdraw");
                office.page().click("#confirm button[value=yes]");
                office.page().waitForSelector("#withdrawn:not([hidden])");
            }
        }
    }

    @Test
    void withoutScriptsThePageSaysSoAndTheRestIsThere() {
        String round = Office.openRound();
        try (Office office = at(Look.desktop().withoutScript(), HR, round, "nl")) {
            assertThat(office.text("main"))
                    .contains("heeft JavaScript nodig")
                    .contains("Een lege lijst om in te vullen");
            office.visit().picture("hr-without-script");
            Download template =
                    office.page().waitForDownload(() -> office.page().click("a[href*='format=csv']"));
            assertThat(template.suggestedFilename()).endsWith(".csv");

            office.page().click("header form button");

            assertThat(office.text("h1")).isEqualTo("U bent afgemeld");
            office.page().navigate(Office.address() + "/hr");
            assertThat(office.find("input[name=password]").count()).isEqualTo(1);
        }
    }

    @Test
    void whenTheSessionIsOverTheFileStaysChosen() {
        String round = Office.openRound();
        try (Office office = at(Look.desktop(), HR, round, "nl").ready()) {
            office.choose("personeel.csv", csv(0, 3));
            office.visit().context().clearCookies();

            office.page().click("#submit");

            assertThat(office.outcome()).isEqualTo("Dat is niet gelukt");
            office.check("session-over");
            var again = office.visit().context().waitForPage(() -> office.page().click("#result-text a"));
            again.fill("input[name=username]", HR);
            again.fill("input[name=password]", HR + "-secret");
            again.click("button");
            again.waitForURL(Office.address() + "/hr**");
            again.close();
            office.page().click("#submit");
            office.page().waitForSelector("#result.good");
            Api.entity(A).get(lists(round, A)).then().statusCode(200).body("rows", equalTo(3));
        }
    }

    @Test
    void whoHasNoRoleIsToldSo() {
        try (Office office = at(Look.desktop(), "nobody", "any", "nl")) {
            assertThat(office.text("main")).contains("niet als indiener");
            office.check("forbidden");
        }
    }

    private static String focused(Office office) {
        return (String) office.page()
                .evaluate("() => { const e = document.activeElement; return e.tagName.toLowerCase()"
                        + " + (e.id ? '#' + e.id : '') + (e.className ? '.' + e.className : ''); }");
    }

    private static void tabTo(Office office, String wanted) {
        for (int i = 0; i < 30 && !focused(office).startsWith(wanted); i++) {
            office.page().keyboard().press("Tab");
        }
        assertThat(focused(office)).startsWith(wanted);
        assertThat((String) office.page().evaluate("getComputedStyle(document.activeElement).outlineStyle"))
                .as("the focus on " + wanted + " is seen")
                .isNotEqualTo("none");
    }
}
