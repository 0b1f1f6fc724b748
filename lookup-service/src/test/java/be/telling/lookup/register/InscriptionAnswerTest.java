package be.telling.lookup.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InscriptionAnswerTest {

    @Test
    void oneIsSuccess() throws Exception {
        String inscribed = Answers.answer("inscription-result.xml").replace("{result}", "1");
        String signedOut = Answers.answer("sign-out-result.xml").replace("{result}", "1");

        assertThat(Answers.inscription(inscribed, Operation.INSCRIBE)).isEqualTo(new Inscription.Done(false));
        assertThat(Answers.inscription(Answers.inEnvelope(inscribed), Operation.INSCRIBE))
                .isEqualTo(new Inscription.Done(false));
        assertThat(Answers.inscription(signedOut, Operation.SIGN_OUT)).isEqualTo(new Inscription.Done(false));
    }

    @Test
    void anythingElseIsNot() {
        assertThatThrownBy(() -> Answers.inscription(
                        Answers.answer("inscription-result.xml").replace("{result}", "0"), Operation.INSCRIBE))
                .isInstanceOf(UnreadableAnswerException.class);
        assertThatThrownBy(() -> Answers.inscription(
                        Answers.answer("sign-out-result.xml").replace("{result}", "1"), Operation.INSCRIBE))
                .isInstanceOf(UnreadableAnswerException.class);
    }

    @ParameterizedTest
    @CsvSource({"WAARSCHUWING", "FOUT"})
    void whoIsInscribedAlreadyNeedsNothing(String type) throws Exception {
        assertThat(inscribed("answer", "40143", type)).isEqualTo(new Inscription.Done(true));
        assertThat(inscribed("reply", "40143", type)).isEqualTo(new Inscription.Done(true));
    }

    @ParameterizedTest
    @CsvSource({"30001", "30002", "30003", "13202"})
    void whoIsNotKnownNeedsNoInscription(String code) throws Exception {
        assertThat(inscribed("answer", code, "FOUT")).isEqualTo(new Inscription.Done(true));
    }

    @ParameterizedTest
    @CsvSource({"99996,false", "99997,false", "60003,false", "99995,true"})
    void aTroubledRegisterIsTriedAgainAtBothLevels(String code, boolean tooMany) throws Exception {
        assertThat(inscribed("answer", code, "FOUT")).isEqualTo(new Inscription.TryAgain(code, tooMany));
        assertThat(inscribed("reply", code, "FOUT")).isEqualTo(new Inscription.TryAgain(code, tooMany));
    }

    @ParameterizedTest
    @CsvSource({"20002", "50000", "40001", "40003", "40005", "40006"})
    void aRefusalStops(String code) throws Exception {
        assertThat(inscribed("reply", code, "FOUT")).isEqualTo(new Inscription.Stop(code));
    }

    @Test
    void signingOutWhoIsNotInscribedIsDone() throws Exception {
        String answer = Answers.exception("sign-out-exception-of-reply.xml", "40003", "FOUT");

        assertThat(Answers.inscription(answer, Operation.SIGN_OUT)).isEqualTo(new Inscription.Done(true));
    }

    private static Inscription inscribed(String level, String code, String type) throws UnreadableAnswerException {
        return Answers.inscription(
                Answers.exception("inscription-exception-of-" + level + ".xml", code, type), Operation.INSCRIBE);
    }
}
