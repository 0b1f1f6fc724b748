package be.telling.simulator.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FaultsTest {

    private static Map<Fault, Integer> draw(Faults faults, int calls) {
        Map<Fault, Integer> drawn = new EnumMap<>(Fault.class);
        for (int call = 0; call < calls; call++) {
            drawn.merge(faults.next().fault(), 1, Integer::sum);
        }
        return drawn;
    }

    @Test
    void faultsComeAtTheirRatesAndTheSameForTheSameSeed() {
        var faults = new Faults(8);
        faults.set("unavailable", "0.02");
        faults.set("dropped", "0.1");
        var again = new Faults(8);
        again.set("unavailable", "0.02");
        again.set("dropped", "0.1");

        Map<Fault, Integer> drawn = draw(faults, 20_000);

        assertThat(drawn.get(Fault.UNAVAILABLE)).isBetween(320, 480);
        assertThat(drawn.get(Fault.DROPPED)).isBetween(1_850, 2_150);
        assertThat(drawn)
                .containsOnlyKeys(Fault.NONE, Fault.UNAVAILABLE, Fault.DROPPED)
                .isEqualTo(draw(again, 20_000));
    }

    @Test
    void delaysAddUp() {
        var faults = new Faults(1);
        faults.set("delayMillis", "10");
        faults.set("jitterMillis", "5");
        assertThat(faults.next().delayMillis()).isBetween(10L, 15L);

        faults.set("slow", "1");
        faults.set("slowMillis", "1000");
        assertThat(faults.next().delayMillis()).isBetween(1_010L, 1_015L);

        faults.clear();
        assertThat(faults.next()).isEqualTo(new Faults.Chance(Fault.NONE, 0));
    }

    @ParameterizedTest
    @CsvSource({"nothing, 1", "none, 1", "dropped, -0.1", "dropped, 1.1", "dropped, NaN", "slow, 3", "outageFault, x"})
    void whatMakesNoSenseIsRefused(String setting, String value) {
        assertThatThrownBy(() -> new Faults(1).set(setting, value)).isInstanceOf(IllegalArgumentException.class);
    }
}
