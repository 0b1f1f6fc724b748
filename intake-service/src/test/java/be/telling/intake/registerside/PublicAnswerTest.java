package be.telling.intake.registerside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.telling.commons.problem.ProblemException;
import be.telling.commons.problem.ProblemType;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PublicAnswerTest {

    private final Map<String, Object> database = new HashMap<>();
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");
    private Uni<LookupAnswer> register = says("one");
    private int asked;

    @Test
    void asksOnceWhileTheAnswerIsFresh() {
        PublicAnswer<String> answer = answer();

        assertThat(get(answer)).isEqualTo("one");
        register = says("two");
        assertThat(get(answer)).isEqualTo("one");
        assertThat(asked).isEqualTo(1);

        now = now.plus(Duration.ofMinutes(6));
        assertThat(get(answer)).isEqualTo("two");
    }

    @Test
    void asksAgainForTheNewestButNotEveryMoment() {
        PublicAnswer<String> answer = answer();
        get(answer);
        register = says("two");

        assertThat(answer.newest().await().indefinitely()).isEqualTo("one");
        now = now.plusSeconds(11);
        assertThat(answer.newest().await().indefinitely()).isEqualTo("two");
    }

    @Test
    void goesOnWithTheLastAnswerWhileTheRegisterSideIsDown() {
        PublicAnswer<String> answer = answer();
        get(answer);
        register = down();
        now = now.plus(Duration.ofHours(1));

        assertThat(get(answer)).isEqualTo("one");
        assertThat(get(answer)).isEqualTo("one");
        assertThat(asked).as("a side that is down is not asked by every sender").isEqualTo(2);
    }

    @Test
    void knowsTheLastAnswerAfterARestart() {
        get(answer());
        register = down();
        PublicAnswer<String> restarted = answer();

        assertThat(get(restarted)).isEqualTo("one");
        register = says("two");
        now = now.plusSeconds(11);
        assertThat(get(restarted)).isEqualTo("two");
    }

    @Test
    void saysSoWhenItNeverHadAnAnswer() {
        for (Uni<LookupAnswer> bad :
                java.util.List.of(down(), Uni.createFrom().item(new LookupAnswer(500, "")), says(""))) {
            register = bad;
            assertThatThrownBy(() -> get(answer()))
                    .isInstanceOfSatisfying(
                            ProblemException.class,
                            e -> assertThat(e.type()).isEqualTo(ProblemType.REGISTER_SIDE_UNREACHABLE));
        }
        assertThat(database).as("what is no answer is not remembered").isEmpty();
    }

    private String get(PublicAnswer<String> answer) {
        return answer.current().await().indefinitely();
    }

    private PublicAnswer<String> answer() {
        var memory = new PublicAnswer.Memory() {
            @Override
            public Uni<Void> remember(String path, Object document) {
                database.put(path, document);
                return Uni.createFrom().voidItem();
            }

            @Override
            public Uni<Optional<Object>> recall(String path) {
                return Uni.createFrom().item(Optional.ofNullable(database.get(path)));
            }
        };
        return new PublicAnswer<>("/v1/x", this::ask, memory, PublicAnswerTest::read, () -> now);
    }

    private Uni<LookupAnswer> ask(String path) {
        asked++;
        return register;
    }

    private static String read(Object document) {
        String value = ((JsonObject) document).getString("value");
        if (value.isEmpty()) {
            throw new IllegalArgumentException("no value");
        }
        return value;
    }

    private static Uni<LookupAnswer> says(String value) {
        return Uni.createFrom()
                .item(new LookupAnswer(200, new JsonObject().put("value", value).encode()));
    }

    private static Uni<LookupAnswer> down() {
        return Uni.createFrom().failure(new IOException("down"));
    }
}
