package be.telling.statistics.transparency;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import be.telling.commons.keys.Envelope;
import be.telling.statistics.Handover;
import be.telling.statistics.KeysResource;
import be.telling.statistics.counts.RawCounts;
import be.telling.statistics.database.Transactions;
import be.telling.statistics.protection.Populations;
import be.telling.testkit.IssuerResource;
import be.telling.testkit.PostgresResource;
import be.telling.testkit.TestIssuer;
import be.telling.verify.VerifyRelease;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.Ed25519Verifier;
import com.nimbusds.jose.jwk.JWKSet;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(IssuerResource.class)
@QuarkusTestResource(KeysResource.class)
class TransparencyLogTest {
    private static final RawCounts COUNTS = Populations.random(42, 30, 6, 3_000);

    @Inject
    AgroalDataSource database;

    @Inject
    LogStore store;

    @Inject
    LogKeys keys;

    @Inject
    Transactions transactions;

    @Inject
    Envelope envelope;

    @Inject
    TransparencyLog log;

    @TempDir
    Path folder;

    @Test
    void aReaderCanTellOfflineThatADownloadIsWhatWasPublishedAndNothingElse() throws Exception {
        publish("verified");
        download("/v1/log/checkpoint", "seen");
        long seen = size(Files.readString(folder.resolve("seen")));
        publish("verified-later");
        download("/v1/log/key", "key");
        download("/v1/releases/verified/data?format=csv", "data.csv");
        download("/v1/releases/verified/data?format=json-stat", "data.json");
        download("/v1/releases/verified/disclosure-report?format=json", "report.json");
        download("/v1/releases/verified/disclosure-report/signature", "report.jws");
        download("/v1/releases/verified/proof", "proof");
        download("/v1/log/consistency/" + seen, "consistency");

        assertThat(verify()).startsWith("0 ");

        for (String file :
                List.of("data.csv", "data.json", "report.json", "report.jws", "proof", "seen", "consistency", "key")) {
            byte[] sound = Files.readAllBytes(folder.resolve(file));
            for (int place : List.of(0, sound.length / 3, sound.length / 2, sound.length - 2)) {
                byte[] changed = sound.clone();
                changed[place] ^= 2;
                Files.write(folder.resolve(file), changed);
                assertThat(verify()).as(file + " at " + place).startsWith("1 ").contains("BAD");
            }
            Files.write(folder.resolve(file), sound);
        }
        download("/v1/releases/verified-later/proof", "proof");
        assertThat(verify()).contains("BAD");
    }

    @Test
    void theReportsSignatureIsAJwsThatOthersCanCheck() throws Exception {
        publish("signed");
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
        build("log-embargo");
        long before = size(checkpoint());
        // The gate examines a release once more when its moment is set, which takes a while.
        Instant at = Instant.now().plusSeconds(12);
        post("/v1/releases/log-embargo/publish", "{\"at\": \"" + at + "\"}", 200);
        long during = size(checkpoint());

        try (ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> reading = new ArrayList<>();
            for (int reader = 0; reader < 6; reader++) {
                reading.add(readers.submit(() -> await().atMost(Duration.ofSeconds(40))
                        .pollInterval(Duration.ofMillis(20))
                        .until(() -> given().get("/v1/releases/log-embargo").statusCode() == 200)));
            }
            for (Future<?> reader : reading) {
                reader.get();
            }
        }

        assertThat(during).isEqualTo(before);
        assertThat(Instant.now()).isAfter(at);
        given().get("/v1/releases/log-embargo/proof").then().statusCode(200);
        await().atMost(Duration.ofSeconds(5)).until(() -> size(checkpoint()) > before);
        assertThat(entries().stream().filter(entry -> entry.contains("\"log-embargo\"")))
                .hasSize(1);
    }

    @Test
    void aRefusedCandidateLeavesTwoHashesAndNothingElse() throws Exception {
        RawCounts tiny = Populations.of("log-tiny", "OVO000101", "D01", 20);
        put("log-tiny", tiny);
        long before = size(checkpoint());

        post("/v1/rounds/log-tiny/release", "", 409);

        await().atMost(Duration.ofSeconds(5)).until(() -> size(checkpoint()) > before);
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
        publish("log-withdrawn");
        post("/v1/releases/log-withdrawn/withdraw", "{\"reason\": \"wrong\"}", 200);

        given().get("/v1/releases/log-withdrawn/proof").then().statusCode(200);
        await().atMost(Duration.ofSeconds(5))
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
    void replicasAppendOneAfterTheOtherAndOneThatStartsAgainFindsThemAll() throws Exception {
        TransparencyLog one = replica();
        TransparencyLog other = replica();
        one.verify();
        other.verify();
        long before = one.now().head().size();

        try (ExecutorService both = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> appending = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                TransparencyLog log = i % 2 == 0 ? one : other;
                String hash = "candidate " + i;
                appending.add(both.submit(() -> log.refused(hash, List.of("rule"))));
            }
            for (Future<?> append : appending) {
                append.get();
            }
        }

        TransparencyLog restarted = replica();
        one.verify();
        other.verify();
        restarted.verify();
        assertThat(restarted.now().head().size()).isGreaterThanOrEqualTo(before + 20);
        long shared = Math.min(one.now().head().size(), restarted.now().head().size());
        assertThat(one.now().inclusion(0)).isNotNull();
        for (TransparencyLog replica : List.of(one, other)) {
            assertThat(replica.now().bundle(0, (int) Math.min(shared, 256)))
                    .hasValueSatisfying(bundle -> assertThat(bundle)
                            .isEqualTo(restarted
                                    .now()
                                    .bundle(0, (int) Math.min(shared, 256))
                                    .orElseThrow()));
        }
    }

    @Test
    void whoeverChangesAnEntryInTheDatabaseIsFoundOutAtTheStart() throws Exception {
        publish("changed");
        execute("alter table log_entry disable trigger log_entry_stays");
        try {
            execute("update log_entry set body = body || '\\x20' where index = 0");

            TransparencyLog restarted = replica();

            assertThatThrownBy(restarted::verify).isInstanceOf(LogBrokenException.class);
            assertThat(new LogReadiness(restarted).call().getStatus().name()).isEqualTo("DOWN");
            assertThatThrownBy(() -> restarted.refused("x", List.of("y"))).isInstanceOf(LogBrokenException.class);
        } finally {
            execute("update log_entry set body = substring(body for length(body) - 1) where index = 0");
            execute("alter table log_entry enable trigger log_entry_stays");
        }
        TransparencyLog again = replica();
        again.verify();
        assertThat(new LogReadiness(again).call().getStatus().name()).isEqualTo("UP");
        assertThatThrownBy(() -> execute("delete from log_entry where index = 0"))
                .hasMessageContaining("stay as they are");
    }

    @Test
    void aReleaseThatSomebodyChangedInTheDatabaseIsShownToNobody() throws Exception {
        publish("log-changed");
        given().get("/v1/releases/log-changed").then().statusCode(200);
        byte[] changed = (given().get("/v1/releases/log-changed/data?format=sdmx-csv")
                                .asString() + " ")
                .getBytes(StandardCharsets.UTF_8);
        String known = given().get("/v1/releases/log-changed/checksums")
                .asString()
                .lines()
                .filter(line -> line.contains("-sdmx"))
                .findFirst()
                .orElseThrow()
                .substring(0, 64);

        // Both ends fit together again, as somebody would do it who has the database.
        execute("update release_document set body = '\\x" + HexFormat.of().formatHex(changed)
                + "' where round = 'log-changed' and name = 'sdmx-csv'");
        execute("update release set manifest = replace(manifest, '" + known + "', '"
                + HexFormat.of().formatHex(Rfc6962.sha256(changed)) + "') where round = 'log-changed'");

        given().get("/v1/releases/log-changed/checksums?fresh").then().statusCode(404);
        given().get("/v1/releases/log-changed/data?format=sdmx-csv&fresh")
                .then()
                .statusCode(404);
        given().get("/v1/releases?fresh").then().body("releases.round", not(hasItem("log-changed")));
        execute("delete from release where round = 'log-changed'");
    }

    @Test
    void tilesAreKeptForEverAndHeadsForSeconds() {
        publish("cached");
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

    private TransparencyLog replica() {
        return new TransparencyLog(store, keys, transactions, envelope);
    }

    private List<String> entries() {
        LogImage image = log.now();
        List<String> entries = new ArrayList<>();
        for (long index = 0; index < image.head().size(); index++) {
            entries.add(new String(image.entry(index).orElseThrow(), StandardCharsets.UTF_8));
        }
        return entries;
    }

    private String verify() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int status = VerifyRelease.run(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                "--key",
                file("key"),
                "--proof",
                file("proof"),
                "--report",
                file("report.json"),
                "--signature",
                file("report.jws"),
                "--seen",
                file("seen"),
                "--consistency",
                file("consistency"),
                file("data.csv"),
                file("data.json"));
        return status + " " + out.toString(StandardCharsets.UTF_8);
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    private void download(String address, String name) throws Exception {
        Files.write(
                folder.resolve(name),
                given().accept("*/*")
                        .get(address)
                        .then()
                        .statusCode(200)
                        .extract()
                        .asByteArray());
    }

    private static String checkpoint() {
        return given().get("/v1/log/checkpoint").asString();
    }

    private static long size(String checkpoint) {
        return Long.parseLong(checkpoint.lines().skip(1).findFirst().orElseThrow());
    }

    private void publish(String round) {
        build(round);
        post("/v1/releases/" + round + "/publish", "{}", 200);
    }

    private static void build(String round) {
        put(round, COUNTS);
        post("/v1/rounds/" + round + "/release", "", 201);
    }

    private static void put(String round, RawCounts counts) {
        given().auth()
                .oauth2(TestIssuer.counter())
                .contentType(ContentType.JSON)
                .body(Handover.of(counts, round, "2018-12-31", "vl-2016"))
                .put("/v1/rounds/" + round + "/counts")
                .then()
                .statusCode(201);
    }

    private static void post(String path, String body, int status) {
        var request = given().auth().oauth2(TestIssuer.statistician());
        (body.isEmpty() ? request : request.contentType(ContentType.JSON).body(body))
                .post(path)
                .then()
                .statusCode(status);
    }

    private void execute(String statement) throws Exception {
        try (Connection connection = database.getConnection();
                Statement sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }
}
