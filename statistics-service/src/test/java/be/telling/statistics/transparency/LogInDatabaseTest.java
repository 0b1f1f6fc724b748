package be.telling.statistics.transparency;

import static be.telling.statistics.Calls.publish;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import be.telling.commons.keys.Envelope;
import be.telling.statistics.KeysResource;
import be.telling.statistics.Sql;
import be.telling.statistics.counts.RawCounts;
import be.telling.statistics.database.Transactions;
import be.telling.statistics.protection.Populations;
import be.telling.testkit.IssuerResource;
import be.telling.testkit.PostgresResource;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** The log where it is kept: replicas append to it at once, and somebody who has the database changes it. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(IssuerResource.class)
@QuarkusTestResource(KeysResource.class)
class LogInDatabaseTest {
    private static final String DATE = "2018-12-31";
    private static final RawCounts COUNTS = Populations.random(42, 12, 3, 1_500);

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
        publish("changed", COUNTS, DATE);
        Sql.execute(database, "alter table log_entry disable trigger log_entry_stays");
        try {
            Sql.execute(database, "update log_entry set body = body || '\\x20' where index = 0");

            TransparencyLog restarted = replica();

            assertThatThrownBy(restarted::verify).isInstanceOf(LogBrokenException.class);
            assertThat(new LogReadiness(restarted).call().getStatus().name()).isEqualTo("DOWN");
            assertThatThrownBy(() -> restarted.refused("x", List.of("y"))).isInstanceOf(LogBrokenException.class);
        } finally {
            Sql.execute(database, "update log_entry set body = substring(body for length(body) - 1) where index = 0");
            Sql.execute(database, "alter table log_entry enable trigger log_entry_stays");
        }
        TransparencyLog again = replica();
        again.verify();
        assertThat(new LogReadiness(again).call().getStatus().name()).isEqualTo("UP");
        assertThatThrownBy(() -> Sql.execute(database, "delete from log_entry where index = 0"))
                .hasMessageContaining("stay as they are");
    }

    @Test
    void aReleaseThatSomebodyChangedInTheDatabaseIsShownToNobody() throws Exception {
        publish("log-changed", COUNTS, DATE);
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
        Sql.execute(
                database,
                "update release_document set body = '\\x" + HexFormat.of().formatHex(changed)
                        + "' where round = 'log-changed' and name = 'sdmx-csv'");
        Sql.execute(
                database,
                "update release set manifest = replace(manifest, '" + known + "', '"
                        + HexFormat.of().formatHex(Rfc6962.sha256(changed)) + "') where round = 'log-changed'");

        given().get("/v1/releases/log-changed/checksums?fresh").then().statusCode(404);
        given().get("/v1/releases/log-changed/data?format=sdmx-csv&fresh")
                .then()
                .statusCode(404);
        given().get("/v1/releases?fresh").then().body("releases.round", not(hasItem("log-changed")));
        Sql.execute(database, "delete from release where round = 'log-changed'");
    }

    private TransparencyLog replica() {
        return new TransparencyLog(store, keys, transactions, envelope);
    }
}
