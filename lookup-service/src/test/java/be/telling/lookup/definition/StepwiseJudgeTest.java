package be.telling.lookup.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import be.telling.lookup.register.Answer;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StepwiseJudgeTest {

    private final Judge judge = DefinitionFiles.load(Optional.empty(), code -> {})
            .definitions()
            .find("vl-2016")
            .orElseThrow()
            .judge(LocalDate.of(2025, 12, 31));

    @Test
    void aFailureIsNothingToJudgeBy() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> judge.judge(Families.number(0), number -> new Answer.TryAgain("99997", false)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> judge.judge(Families.number(0), number -> new Answer.Stop("40001")));
    }

    @Test
    void aReplacedNumberIsJudgedByTheNewOnesFacts() {
        // Given
        Answer moved = Families.known("354", "150", Families.unregistered(), Families.unregistered());
        Answer replaced = new Answer.Known(((Answer.Known) moved).facts(), Families.number(9));

        // When
        Families.Course course =
                Families.judge(judge, Families.number(0), Map.of(Families.number(0), replaced), Map.of());

        // Then
        assertThat(course.category()).isEqualTo("NEU");
        assertThat(course.asked()).containsExactly(Families.number(0));
    }

    @Test
    void theFatherIsAskedFirstEvenIfTheMotherWasAnswered() {
        // Given
        var self = Families.number(0);
        var father = Families.number(1);
        var mother = Families.number(2);
        Map<?, Answer> known = Map.of(
                self, Families.known("150", "150", Families.registered(father), Families.registered(mother)),
                mother, Families.known("111", "111", Families.unregistered(), Families.unregistered()));

        // When
        Verdict verdict = judge.judge(self, known::get);

        // Then: the mother makes him EU, but a father from elsewhere would make him NEU
        assertThat(verdict).isEqualTo(new Verdict.Ask(List.of(father), List.of()));
    }

    @Test
    void theVerdictDoesNotShowTheCategory() {
        assertThat(new Verdict.Decided("NEU").toString()).doesNotContain("NEU");
    }
}
