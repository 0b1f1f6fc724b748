package be.telling.lookup.register;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever an HTTP server may say instead of an answer, an outcome comes of it, and the right one. */
class HttpTroubleTest {

    @RegisterExtension
    final MagdaStub magda = new MagdaStub();

    @ParameterizedTest
    @ValueSource(ints = {201, 204, 301, 302, 400, 401, 403, 404, 500, 502, 503, 504})
    void anHttpErrorIsTriedAgain(int status) {
        // Given: even with a good answer in it
        MagdaRegister register = magda.answering(status, message -> MagdaStub.answerTo(message, "naturalised.xml"));

        // When
        Answer answer = MagdaStub.ask(register);

        // Then
        assertThat(answer).isEqualTo(MagdaStub.UNANSWERED);
        assertThat(magda.messages()).hasSize(1);
    }

    @Test
    void tooManyRequestsIsTriedAgainMoreSlowly() {
        assertThat(MagdaStub.ask(magda.answering(429, message -> ""))).isEqualTo(new Answer.TryAgain("99997", true));
    }

    @Test
    void anExceptionCountsInAFaultToo() {
        String fault = Answers.inEnvelope("<Fault><faultcode>x</faultcode><detail><Uitzondering>"
                + "<Identificatie>40006</Identificatie><Type>FOUT</Type></Uitzondering></detail></Fault>");

        assertThat(MagdaStub.ask(magda.answering(500, message -> fault))).isEqualTo(new Answer.Stop("40006"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<html>maintenance</html>",
                "{}",
                "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a>&b;</a>"
            })
    void whatIsNoAnswerIsTriedAgain(String body) {
        assertThat(MagdaStub.ask(magda.answering(200, message -> body))).isEqualTo(MagdaStub.UNANSWERED);
    }

    @Test
    void anAnswerOfTwoMebibytesIsCutOff() {
        MagdaRegister register = magda.answering(
                200,
                message -> MagdaStub.answerTo(message, "naturalised.xml")
                        .replace("</Antwoorden>", "</Antwoorden>" + " ".repeat(2 * 1024 * 1024)));

        assertThat(MagdaStub.ask(register)).isEqualTo(MagdaStub.UNANSWERED);
    }
}
