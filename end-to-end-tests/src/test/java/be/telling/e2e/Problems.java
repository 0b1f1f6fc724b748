package be.telling.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import be.telling.e2e.system.RawRequest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;

/** What every refusal has to be: a problem document that says what is wrong, of a type that programs can rely on. */
final class Problems {

    private static final String MEDIA_TYPE = "application/problem+json";
    private static final String PREFIX = "urn:problem-type:telling:";

    private Problems() {}

    static JsonPath assertProblem(Response response, int status, String type) {
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(status);
        assertThat(response.contentType()).startsWith(MEDIA_TYPE);
        JsonPath problem = response.jsonPath();
        assertMembers(problem, status, type);
        return problem;
    }

    static JsonPath assertProblem(RawRequest.Answer answer, int status, String type) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        assertThat(answer.head().toLowerCase(java.util.Locale.ROOT)).contains("content-type: " + MEDIA_TYPE);
        JsonPath problem = JsonPath.from(answer.body());
        assertMembers(problem, status, type);
        return problem;
    }

    private static void assertMembers(JsonPath problem, int status, String type) {
        assertThat(problem.getString("type")).isEqualTo(PREFIX + type);
        assertThat(problem.getInt("status")).isEqualTo(status);
        assertThat(problem.getString("title")).isNotBlank();
    }
}
