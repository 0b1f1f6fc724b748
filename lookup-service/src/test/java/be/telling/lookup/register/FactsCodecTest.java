package be.telling.lookup.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FactsCodecTest {

    static Stream<Answer.Settled> answers() {
        Relative father = Answers.registered("45630601923");
        Relative mother = Answers.registered("00722099703");
        return Stream.of(
                new Answer.Known(new PersonFacts("354", "150", father, mother), Answers.number("99662299810")),
                new Answer.Known(new PersonFacts("007", null, Answers.unknown(), mother), null),
                new Answer.Known(new PersonFacts(null, "1234", father, Answers.unknown()), null),
                new Answer.Known(new PersonFacts(null, null, Answers.unknown(), Answers.unknown()), null),
                new Answer.NotKnown("30001"),
                new Answer.NotKnown("13202"));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void anAnswerComesBackAsItWas(Answer.Settled answer) {
        assertThat(FactsCodec.decode(FactsCodec.encode(answer))).isEqualTo(answer);
    }

    @Test
    void theLengthTellsNothing() {
        List<Integer> lengths = answers()
                .map(answer -> FactsCodec.encode(answer).length)
                .distinct()
                .toList();

        assertThat(lengths).containsExactly(FactsCodec.LENGTH);
    }

    @Test
    void otherBytesAreRefused() {
        byte[] known = FactsCodec.encode(answers().findFirst().orElseThrow());
        byte[] otherVersion = known.clone();
        otherVersion[0] = 9;
        byte[] otherKind = known.clone();
        otherKind[1] = 9;
        byte[] otherNumber = known.clone();
        otherNumber[FactsCodec.LENGTH - 1]++;

        for (byte[] bytes : List.of(new byte[0], new byte[3], otherVersion, otherKind, otherNumber)) {
            assertThatIllegalArgumentException().isThrownBy(() -> FactsCodec.decode(bytes));
        }
    }
}
