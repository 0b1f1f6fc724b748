package be.telling.statistics.publication.ready;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.not;

import be.telling.statistics.Calls;
import be.telling.statistics.KeysResource;
import be.telling.statistics.counts.RawCounts;
import be.telling.statistics.protection.Populations;
import be.telling.testkit.IssuerResource;
import be.telling.testkit.PostgresResource;
import com.aayushatharva.brotli4j.decoder.BrotliInputStream;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(IssuerResource.class)
@QuarkusTestResource(KeysResource.class)
class CodingsTest {
    private static final String DATE = "2016-12-31";
    private static final RawCounts COUNTS = Populations.random(11, 12, 3, 2_000);

    private final HttpClient client = HttpClient.newHttpClient();

    @Inject
    MeterRegistry meters;

    // Set by the test framework before any test runs.
    @SuppressWarnings("NullAway.Init")
    @TestHTTPResource("/")
    URI home;

    @Test
    void everyReaderGetsTheSameBytesInTheCodingThatHeTakesUnderATagOfItsOwn() throws Exception {
        Calls.publish("ready", COUNTS, DATE);
        String address = "/v1/releases/ready/data?format=csv";

        HttpResponse<byte[]> first = get(address, "br, gzip");
        HttpResponse<byte[]> brotli = fromMemory(address, "br, gzip");
        HttpResponse<byte[]> gzip = get(address, "br;q=0, gzip");
        HttpResponse<byte[]> plain = get(address, "identity");

        for (HttpResponse<byte[]> answer : List.of(first, brotli)) {
            assertThat(header(answer, "Content-Encoding")).isEqualTo("br");
            assertThat(new BrotliInputStream(new ByteArrayInputStream(answer.body())).readAllBytes())
                    .isEqualTo(plain.body());
        }
        assertThat(header(gzip, "Content-Encoding")).isEqualTo("gzip");
        assertThat(new GZIPInputStream(new ByteArrayInputStream(gzip.body())).readAllBytes())
                .isEqualTo(plain.body());
        assertThat(header(plain, "Content-Encoding")).isEmpty();
        assertThat(header(first, "ETag")).isEqualTo(header(brotli, "ETag"));
        assertThat(List.of(header(brotli, "ETag"), header(gzip, "ETag"), header(plain, "ETag")))
                .doesNotHaveDuplicates();
        for (HttpResponse<byte[]> answer : List.of(first, brotli, gzip, plain)) {
            String digest = Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(answer.body()));
            assertThat(header(answer, "Repr-Digest")).isEqualTo("sha-256=:" + digest + ":");
            assertThat(header(answer, "Vary")).isEqualTo("Accept, Accept-Encoding");
            assertThat(header(answer, "Content-Length")).isEqualTo(Integer.toString(answer.body().length));
            assertThat(header(answer, "Content-Security-Policy")).contains("default-src 'none'");
            assertThat(header(answer, "Content-Type")).startsWith("text/csv");
            assertThat(header(answer, "Content-Disposition")).contains("telling-ready-nl.csv");
            assertThat(header(answer, "Access-Control-Allow-Origin")).isEqualTo("*");
        }
    }

    @Test
    void fromMemoryOrNotAnswersHaveTheSameHeadersOnce() throws Exception {
        Calls.publish("ready-headers", COUNTS, DATE);
        String address = "/v1/releases/ready-headers/data?format=csv";

        HttpResponse<byte[]> made = get(address, "br");
        HttpResponse<byte[]> ready = fromMemory(address, "br");

        assertThat(ready.headers().map()).isEqualTo(made.headers().map());
        assertThat(ready.headers().map())
                .allSatisfy((name, values) -> assertThat(values).as(name).hasSize(1));
        assertThat(ready.headers().map())
                .containsKeys("strict-transport-security", "x-content-type-options", "referrer-policy");
    }

    @Test
    void whoHasACodingIsToldThatItIsUnchanged() throws Exception {
        Calls.publish("ready-unchanged", COUNTS, DATE);
        String address = "/v1/releases/ready-unchanged/data?format=csv";

        for (String coding : List.of("br", "gzip", "identity")) {
            String tag = header(fromMemory(address, coding), "ETag");
            HttpResponse<byte[]> unchanged = get(address, "br, gzip", "If-None-Match", tag);

            assertThat(unchanged.statusCode()).isEqualTo(304);
            assertThat(unchanged.body()).isEmpty();
            assertThat(header(unchanged, "ETag")).isEqualTo(tag);
            assertThat(header(unchanged, "Vary")).isEqualTo("Accept, Accept-Encoding");
            assertThat(header(unchanged, "Content-Encoding")).isEmpty();
            assertThat(header(unchanged, "Strict-Transport-Security")).isNotEmpty();
        }
    }

    @Test
    void askingForTheHeadersAloneTellsThoseOfTheWholeAnswer() throws Exception {
        Calls.publish("ready-head", COUNTS, DATE);
        String address = "/v1/releases/ready-head/data?format=csv";

        for (String coding : List.of("br", "gzip", "identity")) {
            HttpResponse<byte[]> whole = fromMemory(address, coding);
            HttpResponse<byte[]> head = head(address, coding);

            assertThat(head.statusCode()).isEqualTo(200);
            assertThat(head.body()).isEmpty();
            assertThat(head.headers().map()).isEqualTo(whole.headers().map());
        }
        // Nobody asked for this one before.
        given().head("/v1/releases/ready-head/data?format=csv&lang=en")
                .then()
                .statusCode(200)
                .header("Content-Length", not("0"));
    }

    @Test
    void answersFromMemoryAreCounted() throws Exception {
        Calls.publish("ready-counted", COUNTS, DATE);
        String address = "/v1/releases/ready-counted/data?format=csv";
        fromMemory(address, "br");
        long before = answers("ready-counted");

        for (int i = 0; i < 20; i++) {
            get(address, "br");
        }

        Awaitility.await()
                .atMost(Calls.PATIENCE)
                .untilAsserted(() -> assertThat(answers("ready-counted")).isGreaterThanOrEqualTo(before + 20));
    }

    /** Right after somebody else's question. */
    private HttpResponse<byte[]> fromMemory(String address, String coding) throws Exception {
        get(address, coding);
        return get(address, coding);
    }

    private long answers(String round) {
        return meters.find("http.server.requests").timers().stream()
                .filter(timer -> {
                    String uri = String.valueOf(timer.getId().getTag("uri"));
                    return uri.contains("/data") && (uri.contains(round) || uri.contains("{round}"));
                })
                .mapToLong(Timer::count)
                .sum();
    }

    private HttpResponse<byte[]> head(String address, String coding) throws Exception {
        return client.send(
                HttpRequest.newBuilder(home.resolve(address))
                        .header("Accept-Encoding", coding)
                        .HEAD()
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
    }

    private HttpResponse<byte[]> get(String address, String encoding, String... headers) throws Exception {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(home.resolve(address)).header("Accept-Encoding", encoding);
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }
}
