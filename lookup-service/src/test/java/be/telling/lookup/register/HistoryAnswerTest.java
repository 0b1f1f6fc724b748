package be.telling.lookup.register;

import static be.telling.lookup.register.Answers.registered;
import static be.telling.lookup.register.Answers.unknown;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is read of a person, and what of the exceptions. */
class HistoryAnswerTest {

    /** The ways in which an answer comes. */
    enum Wrapping {
        BARE,
        IN_AN_ENVELOPE,
        IN_ANOTHER_ENVELOPE;

        String around(String answer) {
            return switch (this) {
                case BARE -> answer;
                case IN_AN_ENVELOPE -> Answers.inEnvelope(answer);
                case IN_ANOTHER_ENVELOPE -> Answers.inOtherEnvelope(answer);
            };
        }
    }

    static Stream<Arguments> persons() {
        List<Arguments> persons = List.of(
                person("undated-nationality", "00641999774", "354", "354", unknown(), registered("55710399879")),
                person(
                        "separate-entries",
                        "00722099703",
                        "150",
                        "150",
                        registered("73721399768"),
                        registered("75652299881")),
                person(
                        "newer-paternity",
                        "02682599761",
                        "150",
                        "150",
                        registered("57712499774"),
                        registered("62680499878")),
                person(
                        "both-in-one-entry",
                        "06680899872",
                        "150",
                        "150",
                        registered("45630601923"),
                        registered("48660712073")),
                person("naturalised", "71690499880", "128", "150", unknown(), unknown()),
                person("unknown-filiation-type", "86630100182", "354", "354", unknown(), registered("55710399879")),
                person("nationality-after-birth", "99662299810", "141", "141", registered("65690299913"), unknown()),
                person("no-nationality", "71690499880", null, null, unknown(), unknown()));
        return persons.stream()
                .flatMap(person -> Arrays.stream(Wrapping.values()).map(wrapping -> wrapped(person, wrapping)));
    }

    private static Arguments person(
            String file,
            String number,
            @Nullable String first,
            @Nullable String current,
            Relative father,
            Relative mother) {
        return Arguments.of(file, number, new PersonFacts(first, current, father, mother));
    }

    private static Arguments wrapped(Arguments person, Wrapping wrapping) {
        return Arguments.of(person.get()[0], wrapping, person.get()[1], person.get()[2]);
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("persons")
    void readsNationalitiesAndParents(String file, Wrapping wrapping, String number, PersonFacts facts)
            throws Exception {
        String answer = wrapping.around(Answers.answer(file + ".xml"));

        assertThat(Answers.history(answer, number)).isEqualTo(new Answer.Known(facts, null));
    }

    @ParameterizedTest
    @CsvSource({"30001", "30002", "30003", "13202"})
    void aPersonWithoutDataIsNotKnown(String code) throws Exception {
        assertThat(ofException("answer", code, "FOUT")).isEqualTo(new Answer.NotKnown(code));
        assertThat(ofException("reply", code, "FOUT")).isEqualTo(new Answer.NotKnown(code));
    }

    @ParameterizedTest
    @CsvSource({"20002", "50000", "40001", "40003", "40005", "40006"})
    void aRefusedMessageOrAMissingRightStops(String code) throws Exception {
        assertThat(ofException("answer", code, "FOUT")).isEqualTo(new Answer.Stop(code));
        assertThat(ofException("reply", code, "FOUT")).isEqualTo(new Answer.Stop(code));
    }

    @ParameterizedTest
    @CsvSource({"60003", "60006", "60007", "60009", "60011", "60013", "99994", "99996", "99997", "70002", "12345"})
    void aTroubledSourceAndAnUnheardOfErrorAreTriedAgain(String code) throws Exception {
        assertThat(ofException("answer", code, "FOUT")).isEqualTo(new Answer.TryAgain(code, false));
        assertThat(ofException("reply", code, "FOUT")).isEqualTo(new Answer.TryAgain(code, false));
    }

    @Test
    void tooManyAtOnceIsTriedAgainMoreSlowly() throws Exception {
        assertThat(ofException("answer", "99995", "FOUT")).isEqualTo(new Answer.TryAgain("99995", true));
        assertThat(ofException("reply", "99995", "FOUT")).isEqualTo(new Answer.TryAgain("99995", true));
    }

    @Test
    void aFailureIsNeverTakenForAPersonWithoutData() throws Exception {
        // Given
        String both = Answers.exception("history-exception-of-answer.xml", "30001", "FOUT")
                .replace("</Uitzonderingen>", exception("99996", "FOUT") + "</Uitzonderingen>");

        // When
        Answer answer = Answers.history(both, "71690499880");

        // Then
        assertThat(answer).isEqualTo(new Answer.TryAgain("99996", false));
    }

    @Test
    void aCodeThatIsNoneIsNotPassedOn() throws Exception {
        assertThat(ofException("answer", "Jan Janssens", "FOUT")).isEqualTo(new Answer.TryAgain("99997", false));
    }

    @ParameterizedTest
    @CsvSource({"99984,WAARSCHUWING", "99984,FOUT", "30042,INFORMATIE", "60003,WAARSCHUWING"})
    void warningsDoNotTakeTheDataAway(String code, String type) throws Exception {
        String answer = Answers.answer("naturalised.xml")
                .replace("</Inhoud>", "</Inhoud><Uitzonderingen>" + exception(code, type) + "</Uitzonderingen>");

        assertThat(Answers.history(answer, "71690499880")).isInstanceOf(Answer.Known.class);
    }

    @Test
    void anErrorDoesTakeTheDataAway() throws Exception {
        String answer = Answers.answer("naturalised.xml")
                .replace("</Inhoud>", "</Inhoud><Uitzonderingen>" + exception("60003", "FOUT") + "</Uitzonderingen>");

        assertThat(Answers.history(answer, "71690499880")).isEqualTo(new Answer.TryAgain("60003", false));
    }

    @Test
    void aWarningAloneSaysWhyThereIsNothing() throws Exception {
        assertThat(ofException("answer", "30001", "WAARSCHUWING")).isEqualTo(new Answer.NotKnown("30001"));
        assertThat(ofException("answer", "60003", "WAARSCHUWING")).isEqualTo(new Answer.TryAgain("60003", false));
    }

    @Test
    void aReplacedNumberGivesTheFactsOfTheNewOne() throws Exception {
        PersonFacts facts = new PersonFacts("128", "150", registered("45630601923"), registered("48660712073"));
        Answer expected = new Answer.Known(facts, Answers.number("71690499880"));

        String answer = Answers.answer("replaced.xml");

        assertThat(Answers.history(answer, "75680836687")).isEqualTo(expected);
        assertThat(Answers.history(Answers.inEnvelope(answer), "75680836687")).isEqualTo(expected);
        // The public mock leaves the old number in the content.
        assertThat(Answers.history(answer.replace("<INSZ>71690499880", "<INSZ>75680836687"), "75680836687"))
                .isEqualTo(expected);
        // Without annotations the content tells the new number.
        assertThat(Answers.history(answer.replaceAll("(?s)<Annotaties>.*</Annotaties>", ""), "75680836687"))
                .isEqualTo(expected);
    }

    @Test
    void aReplacementWithoutDataOrByAThirdNumberIsRefused() {
        String answer = Answers.answer("replaced.xml");

        assertThatThrownBy(() -> Answers.history(answer.replaceAll("(?s)<Inhoud>.*</Inhoud>", ""), "75680836687"))
                .isInstanceOf(UnreadableAnswerException.class);
        assertThatThrownBy(
                        () -> Answers.history(answer.replace("<INSZ>71690499880", "<INSZ>99662299810"), "75680836687"))
                .isInstanceOf(UnreadableAnswerException.class);
    }

    @Test
    void somebodyElsesAnswerIsRefused() {
        assertThatThrownBy(() -> Answers.history(Answers.answer("naturalised.xml"), "99662299810"))
                .isInstanceOf(UnreadableAnswerException.class)
                .hasMessageNotContaining("71690499880");
    }

    @Test
    void theReferenceMustBeTheQuestionsOrTheMessages() throws Exception {
        String answer = Answers.text("naturalised.xml");

        assertThat(Answers.history(answer.replace("{reference}", Answers.MESSAGE_REFERENCE), "71690499880"))
                .isInstanceOf(Answer.Known.class);
        assertThatThrownBy(() -> Answers.history(answer.replace("{reference}", "another"), "71690499880"))
                .isInstanceOf(UnreadableAnswerException.class);
        assertThatThrownBy(() -> Answers.history(answer.replace("{reference}", ""), "71690499880"))
                .isInstanceOf(UnreadableAnswerException.class);
    }

    @Test
    void anAnswerOfAnotherServiceIsRefused() {
        assertThatThrownBy(() -> Answers.history(
                        Answers.answer("naturalised.xml")
                                .replace("GeefHistoriekPersoonResponse", "GeefPersoonResponse"),
                        "71690499880"))
                .isInstanceOf(UnreadableAnswerException.class);
        assertThatThrownBy(() -> Answers.history(
                        Answers.answer("inscription-result.xml").replace("{result}", "1"), "71690499880"))
                .isInstanceOf(UnreadableAnswerException.class);
    }

    @Test
    void aFaultIsRefusedUnlessItCarriesAnException() throws Exception {
        String fault = "<Fault><faultcode>soap:Server</faultcode><faultstring>x</faultstring>%s</Fault>";

        assertThatThrownBy(() -> Answers.history(Answers.inEnvelope(fault.formatted("")), "71690499880"))
                .isInstanceOf(UnreadableAnswerException.class);
        assertThat(Answers.history(
                        Answers.inEnvelope(fault.formatted("<detail><Uitzonderingen>" + exception("40001", "FOUT")
                                + "</Uitzonderingen></detail>")),
                        "71690499880"))
                .isEqualTo(new Answer.Stop("40001"));
    }

    @Test
    void anAnswerThatSaysNothingIsRefused() {
        assertThatThrownBy(() -> Answers.history(
                        Answers.answer("naturalised.xml").replaceAll("(?s)<Inhoud>.*</Inhoud>", "<Inhoud/>"),
                        "71690499880"))
                .isInstanceOf(UnreadableAnswerException.class);
        assertThatThrownBy(() -> Answers.history(
                        Answers.answer("naturalised.xml").replaceAll("(?s)<Antwoorden>.*</Antwoorden>", ""),
                        "71690499880"))
                .isInstanceOf(UnreadableAnswerException.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // code and begin, as listed | first | current
                "150 1985-01-01, 128 1971-09-04 | 128 | 150",
                "128 1971-09-04, 150 1985-01-01 | 128 | 150",
                "150 -, 354 - | 354 | 150",
                "150 2010-05-01, 354 - | 354 | 150",
                "150 -, 354 2010-05-01 | 354 | 150",
                "354 1990-01-01, 150 2010-01-01, 128 - | 128 | 150",
                "150 1985-00-00, 128 1985-03-01 | 128 | 150",
                "128 1985-03-01, 150 1986-00-00 | 128 | 150",
                "150 0000-00-00, 128 1971-09-04 | 128 | 150",
                "150 1985-99-99, 128 1985-01-01 | 128 | 150",
                "711 - | 711 | 711",
                "7 - | 007 | 007",
            })
    void firstAndCurrentGoByDateAndElseByPlace(String listed, String first, String current) throws Exception {
        // Given
        StringBuilder entries = new StringBuilder();
        for (String entry : listed.split(", ")) {
            String[] parts = entry.strip().split(" ");
            String begin = parts[1].equals("-") ? "" : " DatumBegin=\"" + parts[1] + "\"";
            entries.append("<Nationaliteit%s><Code>%s</Code></Nationaliteit>".formatted(begin, parts[0]));
        }
        String answer = Answers.answer("no-nationality.xml")
                .replace(
                        "</HistoriekPersoon>",
                        "<HistoriekNationaliteit>" + entries + "</HistoriekNationaliteit></HistoriekPersoon>");

        // When
        Answer read = Answers.history(answer, "71690499880");

        // Then
        assertThat(read).isEqualTo(new Answer.Known(new PersonFacts(first, current, unknown(), unknown()), null));
    }

    @Test
    void aNationalityWithoutACodeIsUnknown() throws Exception {
        String answer = Answers.answer("naturalised.xml").replace("<Code>128</Code>", "<Code/>");

        assertThat(Answers.history(answer, "71690499880"))
                .isEqualTo(new Answer.Known(new PersonFacts(null, "150", unknown(), unknown()), null));
    }

    @Test
    void aCodeThatCannotBeOneIsRefused() {
        assertThatThrownBy(() -> Answers.history(
                        Answers.answer("naturalised.xml").replace("<Code>128</Code>", "<Code>ITA</Code>"),
                        "71690499880"))
                .isInstanceOf(UnreadableAnswerException.class)
                .hasMessageNotContaining("ITA");
    }

    @Test
    void neitherFactsNorAnswersShowThemselves() throws Exception {
        Answer answer = Answers.history(Answers.answer("replaced.xml"), "75680836687");

        assertThat(answer.toString())
                .doesNotContain("128")
                .doesNotContain("71690499880")
                .doesNotContain("45630601923");
    }

    private static Answer ofException(String level, String code, String type) throws UnreadableAnswerException {
        String answer = Answers.exception("history-exception-of-" + level + ".xml", code, type);
        assertThat(Answers.history(Answers.inEnvelope(answer), "71690499880"))
                .isEqualTo(Answers.history(answer, "71690499880"));
        return Answers.history(answer, "71690499880");
    }

    private static String exception(String code, String type) {
        return "<Uitzondering><Identificatie>%s</Identificatie><Type>%s</Type></Uitzondering>".formatted(code, type);
    }
}
