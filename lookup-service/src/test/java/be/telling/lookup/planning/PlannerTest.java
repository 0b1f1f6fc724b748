package be.telling.lookup.planning;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The planner against every fixed order, against the best order there can be, and against who knows the answers. */
class PlannerTest {

    private static final int PERSONS = 1_500;
    private static final double BAR = 1.02;

    @ParameterizedTest
    @ValueSource(strings = {"vl-2014", "vl-2014-eu15", "vl-2016", "statbel"})
    void takesAsFewCallsAsTheBestOrders(String definition) {
        // When
        PlannerFigures calls = PlannerFigures.of(definition, 7, PERSONS);

        // Then: nothing can do with fewer than who knows the answers
        assertThat(calls.fewest()).isLessThanOrEqualTo(calls.adaptive()).isLessThanOrEqualTo(calls.fixed());
        assertThat(calls.adaptive()).isLessThanOrEqualTo(calls.fixed()).isLessThanOrEqualTo(calls.planner());
        assertThat(calls.planner())
                .isLessThanOrEqualTo(BAR * calls.fixed())
                .isLessThanOrEqualTo(BAR * calls.adaptive());

        // And in a round
        assertThat(calls.roundFewest()).isLessThanOrEqualTo(calls.round());
        assertThat(calls.round())
                .isLessThanOrEqualTo(calls.roundWithoutChoice())
                .isLessThanOrEqualTo(BAR * calls.roundFixed())
                .isLessThanOrEqualTo(BAR * calls.roundFewest());
    }
}
