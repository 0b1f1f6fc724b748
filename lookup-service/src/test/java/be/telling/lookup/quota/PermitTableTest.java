package be.telling.lookup.quota;

import static org.assertj.core.api.Assertions.assertThat;

import be.telling.lookup.database.Database;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PermitTableTest {

    /** More than the service under test takes, so that both find some. */
    private static final int PERMITS = 1_000;

    @Inject
    PermitTable table;

    @Inject
    Database database;

    @Test
    void a_newcomer_gets_what_the_others_let_go_and_what_the_dead_held() {
        UUID first = UUID.randomUUID();
        UUID second = UUID.randomUUID();
        try {
            int free = table.hold(first, PERMITS, PERMITS);
            assertThat(table.hold(second, PERMITS, PERMITS)).isZero();

            assertThat(table.hold(first, PERMITS, 400)).isEqualTo(400);
            assertThat(table.hold(second, PERMITS, PERMITS)).isEqualTo(free - 400);

            database.execute(
                    "update register_permit set held_until = now() - interval '1 second' where holder = $1", first);
            assertThat(table.hold(second, PERMITS, PERMITS)).isEqualTo(free);
            assertThat(table.hold(first, PERMITS, PERMITS)).isZero();
        } finally {
            table.leave(first);
            table.leave(second);
            database.execute("delete from register_permit where holder is null");
        }
    }

    @Test
    void the_dead_have_no_share() {
        UUID first = UUID.randomUUID();
        UUID second = UUID.randomUUID();
        try {
            int alone = table.share(first, 60).replicas();
            assertThat(table.share(second, 60).replicas()).isEqualTo(alone + 1);

            database.execute("update replica set seen_at = now() - interval '6 seconds' where id = $1", first);

            assertThat(table.share(second, 60).replicas()).isEqualTo(alone);
        } finally {
            table.leave(first);
            table.leave(second);
        }
    }
}
