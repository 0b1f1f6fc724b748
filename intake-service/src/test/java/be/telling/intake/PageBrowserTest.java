package be.telling.intake;

import static be.telling.intake.Api.A;
import static be.telling.intake.Api.B;
import static be.telling.intake.Api.csv;
import static be.telling.intake.Api.lists;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import be.telling.testkit.TestIssuer;
import be.telling.testkit.TestNumbers;
import be.telling.testkit.browser.Look;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Response;
import com.nimbusds.jose.JWSObject;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.text.ParseException;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The page for HR as people use it. */
@QuarkusTest
class PageBrowserTest extends OfficeBrowser {

    @Test
    void aGoodListGoesInAndTheReceiptComesOut() throws IOException, ParseException {
        String round = Office.openRound();
        try (Office office = at(Look.desktop(), HR, round, "nl")) {
            Response answer = Objects.requireNonNull(office.page().reload());
            office.ready();
            office.check("empty");
            office.choose("personeel.csv", csv(0, 40));
            office.check("chosen");

            office.page().click("#submit");

            assertThat(office.outcome()).isEqualTo("De lijst is ingediend");
            office.page().waitForSelector("#list-actions:not([hidden])");
            assertThat(office.text("#list-state")).contains("Ingediend").contains("40");
            office.check("submitted");
            office.checkNoNumber();
            Download receipt = office.page().waitForDownload(() -> office.page().click("#receipt"));
            assertThat(JWSObject.parse(Files.readString(receipt.path()))
                            .getPayload()
                            .toJSONObject())
                    .containsEntry("organisation", A)
                    .containsEntry("round", round);
            assertThat(answer.headerValue("content-security-policy"))
                    .contains("default-src 'none'")
                    .doesNotContain("unsafe");
            assertThat(answer.headerValue("cache-control")).isEqualTo("no-store");
            office.visit().checkOnlyFrom(Office.address(), TestIssuer.issuer(TestIssuer.GOVERNMENT));
            office.visit().checkNoComplaints();
        }
    }

    @Test
    void aBadListIsExplainedRowByRowAndCanGoInWithoutThoseRows() {
        String round = Office.openRound();
        try (Office office = at(Look.desktop(), HR, round, "nl").ready()) {
            office.choose("personeel.csv", BAD);

            office.page().click("#submit");

            assertThat(office.outcome()).isEqualTo("De lijst is niet ingediend");
            assertThat(office.find("#result tbody tr").count()).isEqualTo(3);
            assertThat(office.text("#result tbody tr:nth-child(2)"))
                    .contains("2")
                    .contains("niveau")
                    .contains("A, B, C of D");
            office.check("rejected");
            office.checkNoNumber();
            Api.entity(A).get(lists(round, A)).then().statusCode(404);

            office.page().click("#skip");
            office.page().waitForSelector("#result.good");
            assertThat(office.outcome()).isEqualTo("De lijst is ingediend");
            Api.entity(A).get(lists(round, A)).then().statusCode(200).body("accepted", equalTo(1));
            office.page().waitForSelector("#list-state details");
            office.page().click("#list-state summary");
            office.check("without-the-rejected-rows");
        }
    }

    @Test
    void aCheckStoresNothing() {
        String round = Office.openRound();
        try (Office office = at(Look.desktop(), HR, round, "en").ready()) {
            office.choose("staff.csv", csv(0, 25));

            office.page().click("#check");

            assertThat(office.outcome()).isEqualTo("The list is right, nothing was stored");
            assertThat(office.text("#result")).contains("To consider").contains("same level");
            office.check("checked-hints");
            Api.entity(A).get(lists(round, A)).then().statusCode(404);
        }
    }

    @Test
    void aListIsWithdrawnOnlyWhenConfirmed() {
        String round = Office.openRound();
        Api.submit(round, A, csv(0, 5)).then().statusCode(201);
        try (Office office = at(Look.desktop(), HR, round, "nl").ready()) {
            office.page().click("#withdraw");
            office.page().waitForSelector("#confirm[open]");
            office.check("withdraw");
            office.page().keyboard().press("Escape");
            Api.entity(A).get(lists(round, A)).then().statusCode(200);

            office.page().click("#withdraw");
            office.page().click("#confirm button[value=yes]");

            office.page().waitForSelector("#withdrawn:not([hidden])");
            assertThat(office.text("#list-state")).contains("nog geen lijst van Agentschap Voorbeeld");
            office.check("withdrawn");
            Api.entity(A).get(lists(round, A)).then().statusCode(404);
        }
    }

    @Test
    void theCoordinatorHandsInForAnOrganisation() {
        String round = Office.openRound();
        try (Office office = at(Look.desktop(), "demo-coordinator", round, "nl").ready()) {
            assertThat(office.find("#organisation option").count()).isEqualTo(3);
            office.page().selectOption("#organisation", B);
            office.ready()
                    .choose(
                            "lijst.ndjson",
                            "{\"insz\": \"" + TestNumbers.number(7).digits() + "\"}\n");

            office.page().click("#submit");

            assertThat(office.outcome()).isEqualTo("De lijst is ingediend");
            office.check("coordinator");
            Api.entity(B).get(lists(round, B)).then().statusCode(200).body("rows", equalTo(1));
        }
    }

    @Test
    void whoSpeaksForSeveralOrganisationsChooses() {
        String round = Office.openRound();
        try (Office office = at(Look.desktop(), "hr-both", round, "en").ready()) {
            assertThat(office.find("#organisation option").allInnerTexts())
                    .containsExactly("Example Agency (OVO000101)", "Second Example Department (OVO000102)");
        }
    }

    @Test
    void theSessionReachesItsOwnOrganisationAlone() {
        String round = Office.openRound();
        Api.submit(round, B, csv(0, 5)).then().statusCode(201);
        String own = Api.openRound(B);
        try (Office office = at(Look.desktop(), HR, round, "nl").ready()) {
            for (String method : new String[] {"GET", "PUT", "DELETE"}) {
                assertThat(fetch(office, method, lists(round, B))).isEqualTo(403);
            }
            assertThat(fetch(office, "GET", lists(round, B) + "/receipt")).isEqualTo(403);
            assertThat(fetch(office, "PUT", "/v1/rounds/" + round)).isEqualTo(403);
            office.page().selectOption("#round", own);
            office.page().waitForSelector("#only-organisation:not([hidden])");
            assertThat(office.text("#only-organisation")).contains("doet niet mee");
            assertThat(office.find("#send-section").isVisible()).isFalse();
            office.check("not-in-the-round");
        }
        Api.entity(B).get(lists(round, B)).then().statusCode(200);
    }

    @Test
    void aClosedRoundTakesNothing() {
        String round = Office.openRound();
        Api.submit(round, A, csv(0, 5)).then().statusCode(201);
        Api.coordinator()
                .post("/v1/rounds/" + round + "/close?force=true")
                .then()
                .statusCode(202);
        try (Office office = at(Look.desktop(), HR, round, "nl").ready()) {
            assertThat(office.text("#round-state")).contains("gesloten");
            assertThat(office.find("#send-section").isVisible()).isFalse();
            assertThat(office.find("#withdraw").isVisible()).isFalse();
            assertThat(office.find("#receipt").isVisible()).isTrue();
            office.check("closed");
        }
    }

    @Test
    void aFileIsLookedAtBeforeItIsSent() {
        String round = Office.openRound();
        try (Office office = at(Look.desktop(), HR, round, "nl").ready()) {
            office.page().click("#submit");
            assertThat(office.text("#file-trouble")).contains("Kies eerst een bestand");

            office.choose("met-namen.csv", "rijksregisternummer;naam\n");
            assertThat(office.text("#file-trouble")).contains("naam").contains("verlaat");
            office.check("unknown-column");
            office.choose("zonder-kop.csv", TestNumbers.number(1).digits() + ";A\n");
            office.checkNoNumber();
            assertThat(office.text("#file-trouble")).contains("De eerste rij noemt geen kolom");
            office.choose("oud.xls", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0});
            assertThat(office.text("#file-trouble")).contains("oude Excel");
            office.choose("foto.png", new byte[] {1, 2, 3});
            assertThat(office.text("#file-trouble")).contains("lijkt geen lijst");
            office.choose("leeg.csv", "");
            assertThat(office.text("#file-trouble")).contains("leeg");
            office.page().click("#submit");

            assertThat(office.find("#result").isVisible()).isFalse();
            office.visit().checkNoComplaints();
        }
    }

    @Test
    void anUploadShowsHowFarItIsAndCanBeCancelled() {
        String round = Office.openRound();
        try (Office office = at(Look.desktop(), HR, round, "nl").ready()) {
            office.choose("personeel.csv", csv(0, 20));
            // A line on which nothing gets anywhere.
            office.page().route("**/lists/**", route -> {
                if (!route.request().method().equals("PUT")) {
                    route.resume();
                }
            });

            office.page().click("#submit");

            office.page().waitForSelector("#going:not([hidden])");
            office.check("going");
            assertThat(office.find("#bar").isVisible()).isTrue();
            assertThat(office.find("#submit").isVisible()).isFalse();
            office.page().click("#cancel");
            assertThat(office.outcome()).contains("Er is niets bewaard");
            office.page().unroute("**/lists/**");
            office.page().click("#submit");
            office.page().waitForSelector("#result.good");
        }
    }

    @Test
    void aRoundThatTakesSealedListsOnlyIsSentNoOther() {
        String round = "r-" + UUID.randomUUID().toString().substring(0, 13);
        Api.putRound(round, Api.roundBody(A).replaceFirst("\\{", "{\"sealedOnly\": true,"))
                .then()
                .statusCode(201);
        try (Office office = at(Look.desktop(), HR, round, "nl").ready()) {
            assertThat(office.text("#sealed-only")).contains("telling-seal");
            office.choose("personeel.csv", csv(0, 3));

            office.page().click("#submit");

            assertThat(office.text("#file-trouble")).contains("geen verzegelde lijst");
            assertThat(office.find("#result").isVisible()).isFalse();
            office.check("sealed-only");
            office.choose("lijst.sealed", "TSL1 and nothing that follows from it");
            office.page().click("#submit");
            assertThat(office.outcome()).isEqualTo("Dat is niet gelukt");
            assertThat(office.text("#result")).contains("Verzegel ze opnieuw");
        }
    }

    @Test
    void aFileCanBeDropped() {
        String round = Office.openRound();
        try (Office office = at(Look.desktop(), HR, round, "nl").ready()) {
            String data = "(content) => { const data = new DataTransfer();"
                    + " data.items.add(new File([content], 'gesleept.csv')); return data; }";
            var files = office.page().evaluateHandle(data, csv(0, 4));
            office.page().dispatchEvent("#drop", "drop", Map.of("dataTransfer", files));
            office.page().waitForSelector("#file-name:not([hidden])");

            office.page().click("#submit");

            assertThat(office.outcome()).isEqualTo("De lijst is ingediend");
            Api.entity(A).get(lists(round, A)).then().statusCode(200).body("rows", equalTo(4));
        }
    }

    @Test
    void everyKnownColumnAndCharsetIsSentAsWhatItIs() {
        String round = Office.openRound();
        String number = TestNumbers.number(3).digits();
        try (Office office = at(Look.desktop(), HR, round, "nl").ready()) {
            for (String header : new String[] {
                "national_number;level;statute;sex;age;fte",
                "rijksregisternummer;niveau;statuut;geslacht;leeftijd;fte",
                "\"INSZ\",Level",
                "sep=;\ninsz;niveau",
                "insz\tniveau"
            }) {
                String separator = header.contains("\t") ? "\t" : header.contains(",") ? "," : ";";
                long fields = header.lines()
                        .reduce((first, second) -> second)
                        .orElse("")
                        .split(separator, -1)
                        .length;
                office.choose("lijst.csv", header + "\n" + number + separator.repeat((int) fields - 1) + "\n");
                office.page().click("#check");
                assertThat(office.outcome()).as(header).isEqualTo("De lijst is in orde, er is niets bewaard");
            }
            office.choose("ansi.csv", "insz;niveau\n1;é\n".getBytes(StandardCharsets.ISO_8859_1));
            assertThat(office.text("#file-name")).contains("Windows-1252");
            office.choose("utf16.csv", ("\ufeffinsz\n" + number + "\n").getBytes(StandardCharsets.UTF_16LE));
            office.page().click("#check");
            assertThat(office.outcome()).isEqualTo("De lijst is in orde, er is niets bewaard");
        }
    }

    @Test
    void aWorkbookThatTheTemplateBecameGoesIn() throws IOException {
        String round = Office.openRound();
        try (Office office = at(Look.desktop(), HR, round, "nl").ready()) {
            Download template =
                    office.page().waitForDownload(() -> office.page().click("a[href*='format=xlsx']"));
            office.choose(template.suggestedFilename(), Files.readAllBytes(template.path()));

            office.page().click("#submit");

            assertThat(template.suggestedFilename()).endsWith(".xlsx");
            assertThat(office.outcome()).isEqualTo("De lijst is ingediend");
        }
    }

    /** What the API answers to the page's own script. */
    private static int fetch(Office office, String method, String path) {
        Object status = office.page()
                .evaluate(
                        "([method, path]) => fetch(path, {method, headers: {'X-Telling-Page': '1',"
                                + " 'Content-Type': 'application/json'}, body: method === 'PUT' ? '{}' : undefined})"
                                + ".then(answer => answer.status)",
                        new String[] {method, path});
        return ((Number) status).intValue();
    }
}
