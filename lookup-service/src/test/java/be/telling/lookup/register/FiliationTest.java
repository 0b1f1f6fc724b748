package be.telling.lookup.register;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which parents of an answer may be asked about at all. */
class FiliationTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<INSZ>55710399879</INSZ> | true",
                "<INSZ IsFictief=\"0\">55710399879</INSZ> | true",
                "<INSZ IsFictief=\"1\">55710399879</INSZ> | false",
                "<INSZ IsFictief=\"true\">55710399879</INSZ> | false",
                "<INSZ IsFictief=\"1\">00000199900</INSZ> | false",
                "<INSZ>00000100000</INSZ> | false",
                "<INSZ>55710399878</INSZ> | false",
                "<INSZ>557103998</INSZ> | false",
                "<INSZ/> | false",
                "<Naam/> | false",
            })
    void onlyARealNumberMayBeAskedAbout(String insz, boolean asked) throws Exception {
        Element entry = Answers.xml("<Afstamming><Type><Code>00</Code></Type><Ouders><Ouder>" + insz
                + "<Geslacht><Code>2</Code></Geslacht></Ouder></Ouders></Afstamming>");

        Filiation filiation = Filiation.of(entry, 0);

        Relative expected = asked ? Answers.registered("55710399879") : Answers.unknown();
        assertThat(filiation.parents()).containsExactly(new Filiation.Parent(Filiation.Sex.WOMAN, expected));
    }
}
