package be.telling.commons.service;

import static org.assertj.core.api.Assertions.assertThat;

import be.telling.testkit.IssuerResource;
import be.telling.testkit.PostgresResource;
import be.telling.testkit.TestIssuer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@TestProfile(SmallestService.class)
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(IssuerResource.class)
class SmallestServiceTest {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @TestHTTPResource
    URI base = URI.create("");

    @ParameterizedTest
    @CsvSource({
        "GET,/fail/problem,409,lists-missing",
        "GET,/fail/problem/later,404,round-unknown",
        "GET,/fail/unforeseen,500,internal-error",
        "GET,/fail/elsewhere,500,internal-error",
        "GET,/fail/unavailable,503,service-unavailable",
        "GET,/fail/database/refused,503,service-unavailable",
        "GET,/fail/database/closed,503,service-unavailable",
        "GET,/fail/database/late,503,service-unavailable",
        "GET,/fail/database/hibernate,503,service-unavailable",
        "GET,/fail/database/53100,503,service-unavailable",
        "GET,/fail/database/57P03,503,service-unavailable",
        "GET,/fail/database/57014,500,internal-error",
        "GET,/fail/database/23505,500,internal-error",
        "GET,/fail/forbidden,401,unauthenticated",
        "GET,/fail/parameters/UPPER?limit=10,422,invalid-request",
        "GET,/fail/parameters/lower?limit=many,404,not-found",
        "GET,/nowhere,404,not-found",
        "GET,/fail/nowhere,404,not-found",
        "DELETE,/fail/problem,405,method-not-allowed"
    })
    void everyFailureIsAProblemDocument(String method, String path, int status, String type) throws Exception {
        HttpResponse<String> response = send(request(path).method(method, HttpRequest.BodyPublishers.noBody()));

        assertProblem(response, status, type);
    }

    @Test
    void membersOfAProblemReachTheClient() throws Exception {
        JsonNode problem = json(send(request("/fail/problem").GET()));

        assertThat(problem.path("organisations").path(0).asText()).isEqualTo("OVO000101");
    }

    @Test
    void aMissingTokenIsAskedForAndATemporaryFailureSaysWhenToRetry() throws Exception {
        assertThat(send(request("/fail/forbidden").GET()).headers().firstValue("WWW-Authenticate"))
                .contains("Bearer");
        assertThat(send(request("/fail/unavailable").GET()).headers().firstValue("Retry-After"))
                .contains("10");
    }

    @Test
    void aKindOfBodyOrAnswerThatIsNotKnownIsRefused() throws Exception {
        HttpRequest.Builder body = request("/fail/document").header("Content-Type", "text/csv");
        assertProblem(send(body.PUT(HttpRequest.BodyPublishers.ofString("{}"))), 415, "unsupported-media-type");

        HttpRequest.Builder answer = request("/fail/problem").header("Accept", "image/png");
        assertProblem(send(answer.GET()), 406, "not-acceptable");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"date\":                                        | 400 | malformed-request | ",
                "[1]                                               | 400 | malformed-request | #",
                "{\"date\":\"85073003328\"}                        | 400 | malformed-request | #/date",
                "{\"date\":\"2025-12-31\",\"items\":[{\"size\":\"85073003328x\"}]} | 400 | malformed-request | #/items/0/size",
                "{\"date\":null}                                   | 422 | invalid-request | #/date",
                "{\"date\":\"2025-12-31\",\"items\":[{\"code\":\"a\",\"size\":1},{\"code\":\"A\",\"size\":1}]}"
                        + " | 422 | invalid-request | #/items/1/code",
                "{\"date\":\"2025-12-31\",\"named\":{\"x/y\":{\"code\":\"a\",\"size\":0}}}"
                        + " | 422 | invalid-request | #/named/x~1y/size",
            })
    void aBodyWithAnErrorIsRefusedWithAPointerAndWithoutItsValue(String body, int status, String type, String pointer)
            throws Exception {
        HttpResponse<String> response = send(request("/fail/document")
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(body)));

        assertProblem(response, status, type);
        JsonNode errors = json(response).path("errors");
        if (pointer == null) {
            assertThat(errors.isMissingNode()).isTrue();
        } else {
            assertThat(errors).hasSize(1);
            assertThat(errors.path(0).path("pointer").asText()).isEqualTo(pointer);
        }
    }

    @Test
    void parametersWithErrorsAreNamed() throws Exception {
        JsonNode problem = json(send(request("/fail/parameters/UPPER?limit=10").GET()));

        assertThat(problem.path("parameters").findValuesAsText("parameter")).containsExactly("max", "name");
        assertThat(problem.toString()).doesNotContain("UPPER");
    }

    @Test
    void anUnforeseenFailureIsLoggedUnderItsIncidentWithoutMessages() throws Exception {
        JsonNode problem = json(send(request("/fail/unforeseen").GET()));
        send(request("/fail/logged").GET());

        String log = Files.readString(Path.of(SmallestService.LOG_FILE));
        assertThat(log)
                .contains("incident " + problem.path("incident").asText() + ": java.lang.IllegalStateException")
                .contains(FailingResource.class.getName() + ".unforeseen")
                .contains("logged ***********")
                .contains("IllegalStateException: row of ***********")
                .doesNotContain(FailingResource.NUMBER);
    }

    @Test
    void aDocumentThatIsTooLargeIsRefusedBeforeItIsRead() throws Exception {
        String head = "PUT /fail/document HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n";

        String answer = raw(head + "Content-Length: 2000000000\r\n\r\n{");

        assertThat(answer)
                .startsWith("HTTP/1.1 413 ")
                .contains("application/problem+json")
                .contains("urn:problem-type:telling:body-too-large")
                .contains("\"maxBytes\":1048576");
    }

    @Test
    void aDocumentMustAnnounceItsLength() throws Exception {
        HttpResponse<String> response = send(request("/fail/document")
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[] {'{', '}'}))));

        assertProblem(response, 411, "length-required");
    }

    @Test
    void aRouteThatStreamsTakesMoreUpToItsOwnLimit() throws Exception {
        HttpRequest.Builder request = request("/fail/stream/x").header("Content-Type", "application/octet-stream");
        byte[] body = new byte[3 << 20];
        HttpRequest.BodyPublisher open = HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body));

        assertThat(json(send(request.PUT(open))).path("bytes").asInt()).isEqualTo(body.length);
        assertThat(json(send(request.PUT(HttpRequest.BodyPublishers.ofByteArray(body))))
                        .path("bytes")
                        .asInt())
                .isEqualTo(body.length);
        String head = "PUT /fail/stream/x HTTP/1.1\r\nHost: x\r\nContent-Type: application/octet-stream\r\n";
        assertThat(raw(head + "Content-Length: " + (Limits.STREAM_BYTES + 1) + "\r\n\r\n"))
                .startsWith("HTTP/1.1 413 ")
                .contains("\"maxBytes\":" + Limits.STREAM_BYTES);
    }

    @Test
    void aLargeBodyThatIsSentNeverthelessStillGetsItsAnswer() throws Exception {
        HttpResponse<String> response = send(request("/fail/document")
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofByteArray(new byte[64 << 20])));

        assertProblem(response, 413, "body-too-large");
    }

    @Test
    void theTestKitsDatabaseIsFoundThroughTheSettings() throws SQLException {
        Config config = ConfigProvider.getConfig();
        String url = config.getValue("jdbc.url", String.class);
        String user = config.getValue("TELLING_DATABASE_USER", String.class);
        String password = config.getValue("TELLING_DATABASE_PASSWORD", String.class);

        try (Connection connection = DriverManager.getConnection(url, user, password);
                Statement statement = connection.createStatement();
                ResultSet result =
                        statement.executeQuery("select rolsuper from pg_roles where rolname = current_user")) {
            assertThat(result.next()).isTrue();
            assertThat(result.getBoolean(1)).isFalse();
            statement.execute("create table belongs_to_the_service (id int)");
        }
    }

    @Test
    void theTestKitsIssuerIsFoundAndChecksSecrets() throws Exception {
        String issuer = ConfigProvider.getConfig().getValue("TELLING_OIDC_ISSUER", String.class);
        assertThat(issuer).isEqualTo(TestIssuer.issuer(TestIssuer.REGISTER));
        URI discovery = URI.create(issuer + "/.well-known/openid-configuration");
        JsonNode metadata = json(send(HttpRequest.newBuilder(discovery).GET()));
        assertThat(metadata.path("issuer").asText()).isEqualTo(issuer);
        URI endpoint = URI.create(metadata.path("token_endpoint").asText());

        assertThat(ask(endpoint, "client_id=lookup-service&client_secret=lookup-service-secret")
                        .statusCode())
                .isEqualTo(200);
        assertThat(ask(endpoint, "client_id=lookup-service&client_secret=wrong").statusCode())
                .isEqualTo(401);
        assertThat(ask(endpoint, "client_id=coordinator&client_secret=coordinator-secret")
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void tokensOpenWhatTheyShouldAndNothingElse() throws Exception {
        List<String> roles = List.of("statistician");
        Map<String, Object> none = Map.of();

        assertThat(sendWith(TestIssuer.statistician()).statusCode()).isEqualTo(200);
        assertThat(sendWith(TestIssuer.token(TestIssuer.REGISTER, "telling-lookup", roles, none))
                        .statusCode())
                .isEqualTo(200);
        assertProblem(sendWith(TestIssuer.listDeliverer()), 403, "forbidden");
        for (String refused : List.of(
                TestIssuer.counter(),
                TestIssuer.coordinator(),
                TestIssuer.token(TestIssuer.REGISTER, "telling-statistics", roles, none),
                TestIssuer.token(TestIssuer.GOVERNMENT, "telling-lookup", roles, none),
                TestIssuer.expiredToken(TestIssuer.REGISTER, "telling-lookup", roles, none),
                TestIssuer.wrongKeyToken(TestIssuer.REGISTER, "telling-lookup", roles, none),
                TestIssuer.wrongIssuerToken(TestIssuer.REGISTER, "telling-lookup", roles, none),
                "no-token")) {
            HttpResponse<String> response = sendWith(refused);
            assertProblem(response, 401, "unauthenticated");
            assertThat(response.headers().firstValue("WWW-Authenticate")).contains("Bearer");
        }
    }

    private HttpResponse<String> sendWith(String token) throws Exception {
        return send(request("/fail/forbidden")
                .header("Authorization", "Bearer " + token)
                .GET());
    }

    private HttpResponse<String> ask(URI endpoint, String form) throws Exception {
        return send(HttpRequest.newBuilder(endpoint)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials&" + form)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve(path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /** For requests that a well-behaved client doesn't send; the answer is read until the connection ends. */
    private String raw(String request) throws IOException {
        try (Socket socket = new Socket(base.getHost(), base.getPort())) {
            socket.setSoTimeout(180_000);
            OutputStream out = socket.getOutputStream();
            out.write(request.getBytes(StandardCharsets.US_ASCII));
            out.flush();
            InputStream in = socket.getInputStream();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static JsonNode json(HttpResponse<String> response) throws IOException {
        return MAPPER.readTree(response.body());
    }

    private static void assertProblem(HttpResponse<String> response, int status, String type) throws IOException {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type"))
                .get()
                .asString()
                .startsWith("application/problem+json");
        JsonNode problem = json(response);
        assertThat(problem.path("type").asText()).isEqualTo("urn:problem-type:telling:" + type);
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("title").asText()).isNotEmpty();
        assertThat(response.body()).doesNotContain(FailingResource.NUMBER).doesNotContain("text of");
    }
}
