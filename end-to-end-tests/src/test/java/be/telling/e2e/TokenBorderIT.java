package be.telling.e2e;

import static be.telling.e2e.Problems.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import be.telling.e2e.round.LiveRound;
import be.telling.e2e.system.ForgedToken;
import be.telling.e2e.system.SharedTelling;
import be.telling.e2e.system.Telling;
import be.telling.run.Service;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Nobody gets in without a valid token of the right side, the right role and the right organisation. */
@ExtendWith(SharedTelling.class)
class TokenBorderIT {

    private record Call(Service service, String method, String address) {

        Response send(RequestSpecification request) {
            return request.request(method, address);
        }
    }

    private static final List<Call> CLOSED_TO_STRANGERS = List.of(
            new Call(Service.INTAKE, "PUT", "/v1/rounds/somebody"),
            new Call(Service.INTAKE, "GET", "/v1/rounds"),
            new Call(Service.INTAKE, "GET", "/v1/rounds/somebody"),
            new Call(Service.INTAKE, "PUT", "/v1/rounds/somebody/lists/OVO000101"),
            new Call(Service.INTAKE, "GET", "/v1/rounds/somebody/lists/OVO000101"),
            new Call(Service.INTAKE, "GET", "/v1/rounds/somebody/lists/OVO000101/receipt"),
            new Call(Service.INTAKE, "DELETE", "/v1/rounds/somebody/lists/OVO000101"),
            new Call(Service.INTAKE, "POST", "/v1/rounds/somebody/close"),
            new Call(Service.INTAKE, "GET", "/v1/rounds/somebody/progress"),
            new Call(Service.LOOKUP, "PUT", "/v1/rounds/somebody/lists/OVO000101"),
            new Call(Service.LOOKUP, "POST", "/v1/rounds/somebody/count"),
            new Call(Service.LOOKUP, "GET", "/v1/rounds/somebody/progress"),
            new Call(Service.LOOKUP, "GET", "/v1/rounds"),
            new Call(Service.LOOKUP, "GET", "/v1/rounds/somebody/open-persons"),
            new Call(Service.LOOKUP, "POST", "/v1/rounds/somebody/abandon"),
            new Call(Service.LOOKUP, "POST", "/v1/rounds/somebody/pause"),
            new Call(Service.LOOKUP, "GET", "/v1/operations"),
            new Call(Service.LOOKUP, "PUT", "/v1/grant"),
            new Call(Service.STATISTICS, "DELETE", "/v1/rounds/somebody/counts"),
            new Call(Service.STATISTICS, "PUT", "/v1/rounds/somebody/counts"),
            new Call(Service.STATISTICS, "GET", "/v1/rounds/somebody/counts"),
            new Call(Service.STATISTICS, "POST", "/v1/rounds/somebody/release"),
            new Call(Service.STATISTICS, "POST", "/v1/releases/somebody/publish"),
            new Call(Service.STATISTICS, "POST", "/v1/releases/somebody/withdraw"));

    @Test
    void withoutATokenEveryCallIsRefused(Telling telling) {
        for (Call call : CLOSED_TO_STRANGERS) {
            Response response = call.send(withBody(call, telling.service(call.service())));

            assertProblem(response, 401, "unauthenticated");
            assertThat(response.header("WWW-Authenticate")).as(call.toString()).startsWith("Bearer");
        }
    }

    @Test
    void aTokenThatIsNotTheIssuersOwnOrNotValidAnyMoreIsRefused(Telling telling) throws Exception {
        // Given
        Map<Service, Map<String, String>> bad = Map.of(
                Service.INTAKE, badTokens(telling, "government", telling.token("coordinator")),
                Service.LOOKUP, badTokens(telling, "register", telling.token("intake-service")),
                Service.STATISTICS, badTokens(telling, "register", telling.token("statistician")));

        for (Call call : CLOSED_TO_STRANGERS) {
            for (var token : bad.getOrDefault(call.service(), Map.of()).entrySet()) {
                // When
                Response response = call.send(withBody(call, telling.service(call.service()))
                        .header("Authorization", "Bearer " + token.getValue()));

                // Then
                assertThat(response.statusCode())
                        .as("%s with a token that is %s", call, token.getKey())
                        .isEqualTo(401);
                assertProblem(response, 401, "unauthenticated");
            }
        }
    }

    @Test
    void aTokenOfTheOtherSideIsWorthNothing(Telling telling) {
        Map<Service, List<String>> others = Map.of(
                Service.INTAKE, List.of("statistician", "intake-service"),
                Service.LOOKUP, List.of("coordinator", "OVO000101", "lookup-service"),
                Service.STATISTICS, List.of("coordinator", "OVO000101", "intake-service"));
        for (Call call : CLOSED_TO_STRANGERS) {
            for (String client : others.getOrDefault(call.service(), List.of())) {
                Response response = call.send(withBody(call, telling.service(call.service()))
                        .header("Authorization", "Bearer " + telling.token(client)));

                assertThat(response.statusCode()).as("%s as %s", call, client).isEqualTo(401);
                assertProblem(response, 401, "unauthenticated");
            }
        }
    }

    @Test
    void theWrongRoleIsRefused(Telling telling) {
        Map<Call, String> wrong = Map.of(
                new Call(Service.INTAKE, "PUT", "/v1/rounds/somebody"), "OVO000101",
                new Call(Service.INTAKE, "POST", "/v1/rounds/somebody/close"), "OVO000101",
                new Call(Service.LOOKUP, "PUT", "/v1/rounds/somebody/lists/OVO000101"), "statistician",
                new Call(Service.LOOKUP, "POST", "/v1/rounds/somebody/count"), "statistician",
                new Call(Service.STATISTICS, "PUT", "/v1/rounds/somebody/counts"), "statistician",
                new Call(Service.STATISTICS, "GET", "/v1/rounds/somebody/counts"), "lookup-service",
                new Call(Service.STATISTICS, "POST", "/v1/rounds/somebody/release"), "lookup-service",
                new Call(Service.STATISTICS, "POST", "/v1/releases/somebody/publish"), "lookup-service",
                new Call(Service.STATISTICS, "POST", "/v1/releases/somebody/withdraw"), "lookup-service");
        wrong.forEach((call, client) -> {
            Response response = call.send(withBody(call, telling.service(call.service()))
                    .header("Authorization", "Bearer " + telling.token(client)));

            assertThat(response.statusCode()).as("%s as %s", call, client).isEqualTo(403);
            assertProblem(response, 403, "forbidden");
        });
    }

    @Test
    void theListOfAnotherOrganisationIsOutOfReach(Telling telling) {
        // Given
        LiveRound round = LiveRound.open(telling, telling.workforce().smallRound("vl-2016", 150));
        round.handIn();
        String own = round.staff().organisations().get(0);
        String other = round.staff().organisations().get(1);
        String stored = round.list(other).jsonPath().getString("listId");
        String address = round.listAddress(other);

        // When
        List<Response> responses = List.of(
                telling.intake(own)
                        .contentType("text/csv")
                        .body(round.staff().lists().get(1).csv())
                        .put(address),
                telling.intake(own).get(address),
                telling.intake(own).get(address + "/receipt"),
                telling.intake(own).delete(address));

        // Then
        assertThat(responses).allSatisfy(response -> assertProblem(response, 403, "forbidden"));
        assertThat(round.list(other).jsonPath().getString("listId")).isEqualTo(stored);
    }

    private static RequestSpecification withBody(Call call, RequestSpecification request) {
        if (call.method().equals("GET") || call.method().equals("DELETE")) {
            return request;
        }
        boolean list = call.address().contains("/lists/");
        String type = !list
                ? "application/json"
                : call.service() == Service.INTAKE ? "text/csv" : "application/vnd.telling.sealed-list";
        return request.header("Content-Type", type).body("{}".getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private static Map<String, String> badTokens(Telling telling, String realm, String good) throws Exception {
        long past = Instant.now().minusSeconds(3_600).getEpochSecond();
        return Map.of(
                "no token at all", "nonsense",
                "expired", ForgedToken.signedByTheIssuer(telling, realm, good, "exp", Long.toString(past)),
                "of an issuer of the same keys but another name",
                        ForgedToken.signedByTheIssuer(telling, realm, good, "iss", "\"https://example.org/realms/x\""),
                "for another service", ForgedToken.signedByTheIssuer(telling, realm, good, "aud", "\"telling-other\""),
                "signed by somebody else", ForgedToken.signedBySomebodyElse(good),
                "unsigned", ForgedToken.unsigned(good));
    }
}
