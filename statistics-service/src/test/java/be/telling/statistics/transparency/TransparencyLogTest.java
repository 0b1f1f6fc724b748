package be.telling.statistics.transparency;

import static be.telling.statistics.Calls.PATIENCE;
import static be.telling.statistics.Calls.build;
import static be.telling.statistics.Calls.embargo;
import static be.telling.statistics.Calls.handOver;
import static be.telling.statistics.Calls.post;
import static be.telling.statistics.Calls.publish;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;

import be.telling.statistics.KeysResource;
import be.telling.statistics.counts.RawCounts;
import be.telling.statistics.protection.Populations;
import be.telling.testkit.IssuerResource;
import be.telling.testkit.PostgresResource;
import be.telling.testkit.TestIssuer;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.Ed25519Verifier;
import com.nimbusds.jose.jwk.JWKSet;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a reader finds in the log and can check with it. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(IssuerResource.class)
@QuarkusTestResource(KeysResource.class)
class TransparencyLogTest {
    private static final String DATE = "2018-12-31";
    private static final RawCounts COUNTS = Populations.random(42, 12, 3, 1_500);

    @Inject
    TransparencyLog log;

    @TempDir
    Path folder;

    @Test
    void aReaderCanTellOfflineThatADownloadIsWhatWasPublishedAndNothingElse() throws Exception {
        KeptFiles kept = new KeptFiles(folder);
        publish("verified", COUNTS, DATE);
        kept.download("/v1/log/checkpoint", "seen");
        long seen = size(new String(kept.read("seen"), StandardCharsets.UTF_8));
        publish("verified-later", COUNTS, DATE);
        kept.download("/v1/log/key", "key");
        kept.download("/v1/releases/verified/data?format=csv", "data.csv");
        kept.download("/v1/releases/verified/data?format=json-stat", "data.json");
        kept.download("/v1/releases/verified/disclosure-report?format=json", "report.json");
        kept.download("/v1/releases/verified/disclosure-report/signature", "report.jws");
        kept.download("/v1/releases/verified/proof", "proof");
        kept.download("/v1/log/consistency/" + seen, "consistency");

        assertThat(kept.verify()).startsWith("0 ");

        for (String file :
                List.of("data.csv", "data.json", "report.json", "report.jws", "proof", "seen", "consistency", "key")) {
            byte[] sound = kept.read(file);
            for (int place : List.of(0, sound.length / 3, sound.length / 2, sound.length - 2)) {
                byte[] changed = sound.clone();
                changed[place] ^= 2;
                kept.write(file, changed);
                assertThat(kept.verify())
                        .as(file + " at " + place)
                        .startsWith("1 ")
                        .contains("BAD");
            }
            kept.write(file, sound);
        }
        kept.download("/v1/releases/verified-later/proof", "proof");
        assertThat(kept.verify()).contains("BAD");
    }

    @Test
    void theReportsSignatureIsAJwsThatOthersCanCheck() throws Exception {
        publish("signed", COUNTS, DATE);
        byte[] report =
                given().get("/v1/releases/signed/disclosure-report?format=json").asByteArray();
        String jws =
                given().get("/v1/releases/signed/disclosure-report/signature").asString();

        JWKSet set = JWKSet.parse(given().get("/v1/signing-keys").asString());
        JWSObject object = JWSObject.parse(jws, new Payload(report));

        assertThat(object.verify(new Ed25519Verifier(
                        set.getKeyByKeyId(object.getHeader().getKeyID()).toOctetKeyPair())))
                .isTrue();
        assertThat(set.toString()).doesNotContain("\"d\"");
    }

    @Test
    void anEmbargoedReleaseIsNotInTheLogBeforeItsMomentAndThenOnce() throws Exception {
        build("log-embargo", COUNTS, DATE);
        log.verify();
        long before = size(checkpoint());
        // First so far ahead that the machine can take its time.
        embargo("log-embargo", Instant.now().plus(Duration.ofHours(1)));
        log.verify();
        long during = size(checkpoint());
        Instant at = Instant.now().plusSeconds(5);
        embargo("log-embargo", at);

        try (ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> reading = new ArrayList<>();
            for (int reader = 0; reader < 6; reader++) {
                reading.add(readers.submit(() -> await().atMost(PATIENCE)
                        .pollInterval(Duration.ofMillis(20))
                        .until(() -> given().get("/v1/releases/log-embargo").statusCode() == 200)));
            }
            for (Future<?> reader : reading) {
                reader.get();
            }
        }

        assertThat(during).isEqualTo(before);
        assertThat(Instant.now()).isAfterOrEqualTo(at);
        given().get("/v1/releases/log-embargo/proof").then().statusCode(200);
        await().atMost(PATIENCE).until(() -> size(checkpoint()) > before);
        assertThat(entries().stream().filter(entry -> entry.contains("\"log-embargo\"")))
                .hasSize(1);
    }

    @Test
    void aRefusedCandidateLeavesTwoHashesAndNothingElse() throws Exception {
        RawCounts tiny = Populations.of("log-tiny", "OVO000101", "D01", 20);
        handOver("log-tiny", tiny, DATE, TestIssuer.counter()).statusCode(201);
        log.verify();
        long before = size(checkpoint());

        post("/v1/rounds/log-tiny/release", TestIssuer.statistician(), "").statusCode(409);

        await().atMost(PATIENCE).until(() -> size(checkpoint()) > before);
        String entry = entries().get((int) before);
        assertThat(entry).matches("\\{\"candidate\":\"[0-9a-f]{64}\",\"rules\":\"[0-9a-f]{64}\",\"type\":\"refusal\"}");
        assertThat(Refusal.of(new byte[32], "ab", List.of("b", "a")).entry().toString())
                .isEqualTo(Refusal.of(new byte[32], "ab", List.of("a", "b", "a"))
                        .entry()
                        .toString());
        assertThat(Refusal.of("ab", List.of("a")).entry().toString())
                .isNotEqualTo(Refusal.of("ab", List.of("a")).entry().toString());
    }

    @Test
    void aWithdrawalIsAnEntryOfItsOwn() throws Exception {
        publish("log-withdrawn", COUNTS, DATE);
        post("/v1/releases/log-withdrawn/withdraw", TestIssuer.statistician(), "{\"reason\": \"wrong\"}")
                .statusCode(200);

        given().get("/v1/releases/log-withdrawn/proof").then().statusCode(200);
        await().atMost(PATIENCE)
                .until(() -> entries().stream()
                        .anyMatch(entry ->
                                entry.contains("\"publication\":") && entry.contains("\"round\":\"log-withdrawn\"")));
        assertThat(entries().stream().filter(entry -> entry.contains("\"log-withdrawn\"")))
                .hasSize(2);
        given().get("/v1/releases/log-withdrawn/disclosure-report/signature")
                .then()
                .statusCode(410);
    }

    @Test
    void tilesAreKeptForEverAndHeadsForSeconds() {
        publish("cached", COUNTS, DATE);
        given().get("/v1/log/tile/0/000.p/1")
                .then()
                .statusCode(200)
                .header("Cache-Control", containsString("immutable"));
        given().get("/v1/log/checkpoint")
                .then()
                .statusCode(200)
                .contentType("text/plain;charset=utf-8")
                .header("Cache-Control", "public, max-age=2");
        given().get("/v1/log/tile/0/999").then().statusCode(404).contentType("application/problem+json");
        given().get("/v1/log/tile/nonsense").then().statusCode(404);
        given().get("/v1/log/proof/999999999").then().statusCode(404);
        given().get("/v1/releases/none/proof").then().statusCode(404);
    }

    private List<String> entries() {
        LogImage image = log.now();
        List<String> entries = new ArrayList<>();
        for (long index = 0; index < image.head().size(); index++) {
            entries.add(new String(image.entry(index).orElseThrow(), StandardCharsets.UTF_8));
        }
        return entries;
    }

    private static String checkpoint() {
        return given().get("/v1/log/checkpoint").asString();
    }

    private static long size(String checkpoint) {
        return Long.parseLong(checkpoint.lines().skip(1).findFirst().orElseThrow());
    }
}
