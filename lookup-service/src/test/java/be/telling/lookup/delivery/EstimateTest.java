package be.telling.lookup.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EstimateTest {

    /**
     * The error is a part of the whole duration. What chance decides in a small round can't be foretold: of 500 persons,
     * a few brothers and sisters more or less are several per cent of all calls. Where grandparents are asked about, those
     * who are ahead have to tell more, and cousins show late.
     */
    @ParameterizedTest
    @CsvSource({
        "vl-2014,       500, false, 0.20, 0.06",
        "vl-2016,  500, false, 0.12, 0.05",
        "statbel, 500, true, 0.12, 0.05",
        "vl-2014,      5000, false, 0.06, 0.04",
        "vl-2014, 5000, true,  0.05, 0.03",
        "vl-2014-eu15, 5000, true,  0.06, 0.04",
        "vl-2016, 5000, false, 0.05, 0.02",
        "vl-2016,      5000, true,  0.05, 0.02",
        "statbel, 5000, false, 0.05, 0.02",
        "vl-2016,     45000, false, 0.02, 0.01"
    })
    void the_end_is_right_after_a_tenth_of_the_work(
            String definition, int persons, boolean inscribing, double fromATenth, double fromHalf) {
        // Given
        SimulatedRound round = new SimulatedRound(definition, persons, 3, inscribing);

        // When
        double[] worst = round.worst(0, 0.1, 0.5);

        // Then: and before that it is nothing foolish
        assertThat(worst[0]).isLessThan(0.4);
        assertThat(worst[1]).isLessThanOrEqualTo(fromATenth);
        assertThat(worst[2]).isLessThanOrEqualTo(fromHalf);
    }

    /** Not by luck with one population; all sizes and more populations: {@code benchmarks/run estimate}. */
    @ParameterizedTest
    @ValueSource(strings = {"vl-2014", "vl-2016", "statbel"})
    void the_end_is_right_within_five_percent_on_average_over_populations(String definition) {
        assertThat(EstimateFigures.of(definition, 5_000, 5, false).mean()).isLessThanOrEqualTo(0.05);
    }

    @Test
    void before_anything_is_answered_most_answers_lead_to_a_question() {
        Work work = new Work(List.of(new Work.Step(100, 0, 0, 25, 0)), 0, 0, 0, 0);
        assertThat(new Estimate(work, 3, 3).questionsLeft()).isBetween(200.0, 300.0);
    }

    @Test
    void brothers_and_sisters_are_counted_once() {
        // Given: half of all persons were asked, and every two of them wait for the same
        List<Work.Step> steps = List.of(new Work.Step(1_000, 500, 0, 0, 0), new Work.Step(250, 0, 0, 0, 0));
        Work shared = new Work(steps, 500, 250, 0, 0);
        Work alone = new Work(List.of(steps.getFirst(), new Work.Step(500, 0, 0, 0, 0)), 500, 500, 0, 0);

        // Then
        assertThat(new Estimate(shared, 2, 2).questionsLeft()).isBetween(750.0, 900.0);
        assertThat(new Estimate(alone, 2, 2).questionsLeft()).isBetween(1_450.0, 1_500.0);
    }

    @Test
    void a_question_that_the_register_could_not_answer_is_not_waited_for() {
        Work work = new Work(List.of(new Work.Step(10, 9, 1, 0, 0)), 0, 0, 0, 0);
        assertThat(new Estimate(work, 1, 1).questionsLeft()).isZero();
        assertThat(new Effort(work, 100, 0, false).callsLeft()).isZero();
    }

    @Test
    void who_was_inscribed_is_signed_out() {
        // Given
        List<Work.Step> steps = List.of(new Work.Step(100, 100, 0, 0, 0));

        // Then: after the last answer, while they are signed out, and when all are
        assertThat(new Effort(new Work(steps, 0, 0, 0, 0), 200, 0, true).callsLeft())
                .isEqualTo(100);
        assertThat(new Effort(new Work(steps, 0, 0, 40, 60), 260, 0, true).callsLeft())
                .isEqualTo(40);
        assertThat(new Effort(new Work(steps, 0, 0, 0, 100), 300, 0, true).callsLeft())
                .isZero();
    }
}
