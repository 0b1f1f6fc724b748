package be.telling.lookup.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TurnsTest {

    private final Map<String, Integer> open = new HashMap<>();
    private final Map<String, Integer> asked = new HashMap<>();
    private final Queue<String> hand = new ArrayDeque<>();
    private final Turns<String> turns = new Turns<>();

    private int atHand(String round) {
        return (int) hand.stream().filter(round::equals).count();
    }

    private int take(String round, int most) {
        int taken = Math.min(most, open.getOrDefault(round, 0));
        open.merge(round, -taken, Integer::sum);
        for (int i = 0; i < taken; i++) {
            hand.add(round);
        }
        return taken;
    }

    private void ask(int calls, int target) {
        for (int i = 0; i < calls; i++) {
            if (hand.size() <= target / 2) {
                turns.fill(List.copyOf(open.keySet()), target, this::atHand, this::take);
            }
            asked.merge(hand.remove(), 1, Integer::sum);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 5, 20, 200})
    void rounds_of_any_size_get_equal_parts_of_the_calls(int target) {
        open.putAll(Map.of("large", 100_000, "middle", 10_000, "small", 2_000));

        ask(3_000, target);

        assertThat(asked.values()).allSatisfy(calls -> assertThat(calls).isBetween(900, 1_100));
    }

    @Test
    void what_one_has_no_use_for_the_others_get() {
        open.putAll(Map.of("large", 100_000, "waiting", 0));

        ask(1_000, 20);

        assertThat(asked).containsEntry("large", 1_000);
    }

    @Test
    void nobody_having_anything_leaves_all_missing() {
        open.put("waiting", 0);

        assertThat(turns.fill(List.of("waiting"), 7, this::atHand, this::take)).isEqualTo(7);
        assertThat(turns.fill(List.of(), 7, this::atHand, this::take)).isEqualTo(7);
    }
}
