package be.telling.e2e;

import be.telling.e2e.round.LiveRound;
import be.telling.e2e.search.Overheard;
import be.telling.e2e.system.RawRequest;
import be.telling.e2e.system.Telling;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Puts a number where none belongs, and has every answer overheard. */
final class WrongPlaces {

    private static final String HEADER = "national_number;level;statute;sex;age;fte\n";

    private final Telling telling;
    private final LiveRound round;
    private final Overheard overheard;
    private final String organisation;
    private final String list;

    WrongPlaces(Telling telling, LiveRound round, Overheard overheard) {
        this.telling = telling;
        this.round = round;
        this.overheard = overheard;
        organisation = round.staff().organisations().getFirst();
        list = round.listAddress(organisation);
    }

    /** In an address, a parameter, a header, a column's name, a cell, a document. */
    void plant(String canary) {
        inLists(canary);
        inAddresses(canary);
        inHeaders(canary);
        asNoLibrarySendsIt(canary);
        inDocuments(canary);
        onTheRegisterSide(canary);
    }

    private void inLists(String canary) {
        for (String body : List.of(
                "national_number;" + canary + "\n",
                canary + ";level\n" + canary + ";A\n",
                HEADER + canary + ";" + canary + ";statutory;F;40;1\n",
                HEADER + canary + ";A;" + canary + ";F;40;1\n",
                HEADER + canary + ";A;statutory;" + canary + ";40;1\n",
                HEADER + canary + ";A;statutory;F;" + canary + ";1\n",
                HEADER + canary + ";A;statutory;F;40;" + canary + "\n",
                HEADER + canary + ";A;statutory;F;40;1;" + canary + "\n",
                HEADER + canary + ";A;\"" + canary + "\n",
                "name;national_number\n" + canary + ";" + canary + "\n")) {
            as(organisation)
                    .contentType("text/csv")
                    .body(body.getBytes(StandardCharsets.UTF_8))
                    .put(list);
        }
    }

    private void inAddresses(String canary) {
        as(organisation).get("/v1/rounds/{round}/lists/{organisation}", round.name(), canary);
        as(organisation).contentType("text/csv").body(new byte[0]).put(list + "?invalid={value}", canary);
        as("coordinator").get("/v1/rounds/{round}", canary);
        as("coordinator").get("/v1/persons/{number}", canary);
        as("coordinator").get("/{number}", canary);
    }

    private void inHeaders(String canary) {
        as(organisation)
                .header("X-Request-Id", canary)
                .header("User-Agent", canary)
                .header("Accept-Language", canary)
                .header("Cookie", "number=" + canary)
                .get(list);
    }

    private void asNoLibrarySendsIt(String canary) {
        URI intake = telling.endpoints().intake();
        String authorization = "Authorization: Bearer " + telling.token(organisation);
        raw(intake, "PUT " + list, authorization, "Content-Type: text/csv; charset=" + canary, "Content-Length: 0");
        raw(intake, "PUT " + list, authorization, "Content-Type: text/" + canary, "Content-Length: 0");
        raw(intake, "PUT " + list, authorization, "Content-Type: " + canary, "Content-Length: 0");
        raw(intake, "GET " + list, authorization, "Accept: application/" + canary);
        raw(intake, "GET " + list, "Authorization: Bearer " + canary);
        raw(intake, "GET " + list, "Authorization: " + canary);
        if (canary.chars().allMatch(Character::isDigit)) {
            raw(intake, "POST /v1/rounds/wrong-places", authorization, "Content-Length: " + canary);
        }
        for (URI address : List.of(
                telling.endpoints().intake(),
                telling.endpoints().lookup(),
                telling.endpoints().statistics())) {
            raw(address, "X" + canary + " /v1/rounds");
        }
    }

    private void inDocuments(String canary) {
        for (String body : List.of(
                "{\"referenceDate\":\"" + canary + "\",\"definition\":\"" + canary + "\"}",
                "{\"" + canary + "\":\"" + canary + "\"}",
                "{\"organisations\":[{\"code\":\"" + canary + "\",\"domain\":\"" + canary + "\"}]}",
                "{\"referenceDate\":[\"" + canary + "\"]}",
                "{\"referenceDate\": \"" + canary)) {
            as("coordinator").contentType("application/json").body(body).put("/v1/rounds/wrong-places");
            heard(telling.lookup("intake-service"))
                    .contentType("application/json")
                    .body(body)
                    .post("/v1/rounds/wrong-places/count");
            heard(telling.statistics("statistician"))
                    .contentType("application/json")
                    .body(body)
                    .post("/v1/releases/wrong-places/withdraw");
            heard(telling.statistics("lookup-service"))
                    .contentType("application/json")
                    .body(body)
                    .put("/v1/rounds/wrong-places/counts");
        }
    }

    private void onTheRegisterSide(String canary) {
        heard(telling.lookup("intake-service"))
                .header("Content-Type", "application/vnd.telling.sealed-list")
                .body(canary.getBytes(StandardCharsets.UTF_8))
                .put("/v1/rounds/{round}/lists/{organisation}", round.name(), organisation);
        heard(telling.lookup("statistician")).get("/v1/rounds/{round}/progress", canary);
        heard(telling.statistics()).get("/v1/releases/{round}", canary);
        heard(telling.statistics()).get("/v1/series?lang={lang}", canary);
        heard(telling.statistics()).get("/v1/releases/{round}/data?format={format}", round.name(), canary);
        heard(telling.statistics()).get("/?round={round}", canary);
    }

    private RequestSpecification as(String client) {
        return heard(telling.intake(client));
    }

    private RequestSpecification heard(RequestSpecification request) {
        return request.filter(overheard);
    }

    private void raw(URI address, String requestLine, String... fields) {
        try (RawRequest request = RawRequest.begin(address, requestLine, fields)) {
            RawRequest.Answer answer = request.answer();
            overheard.add(
                    new Overheard.Answer(requestLine.split(" ")[0], answer.status(), answer.head(), answer.body()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
