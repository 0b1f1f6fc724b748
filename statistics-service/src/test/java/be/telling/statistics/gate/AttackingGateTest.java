package be.telling.statistics.gate;

import static org.assertj.core.api.Assertions.assertThat;

import be.telling.statistics.counts.HeadCounts;
import be.telling.statistics.counts.Language;
import be.telling.statistics.counts.RawCounts;
import be.telling.statistics.gate.Dossier.Form;
import be.telling.statistics.gate.Gate.Check;
import be.telling.statistics.gate.Gate.Verdict;
import be.telling.statistics.protection.Populations;
import be.telling.statistics.protection.ProtectedFigures;
import be.telling.statistics.protection.Reason;
import be.telling.statistics.protection.Releasable;
import be.telling.statistics.publication.Rendered;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AttackingGateTest {
    private static final RawCounts COUNTS = Populations.of(
            "r", "OVO000101", "D01", 10, "OVO000102", "D01", 300, "OVO000103", "D01", 40, "OVO000104", "D02", 90);
    private static final ProtectedFigures FIGURES = Releasable.figures(COUNTS);

    private final Gate gate = new AttackingGate(Solvers.choose(Optional.empty(), true));

    @Test
    void readsTheSameCellsInEveryForm() {
        assertThat(passed(examine(json(), csv(), sdmx())))
                .contains("same-cells-in-every-form", "withheld-cells-alike", "multiples-of-the-base", "minimum-size");
    }

    @Test
    void readsTheWorkbookToo() {
        List<Form> forms = new ArrayList<>(forms(json()));
        forms.add(new Form("xlsx", Rendered.workbook(FIGURES, Language.EN)));

        Verdict verdict = gate.examine(
                new Dossier("r", forms, FIGURES.parameters(), HeadCounts.of(COUNTS)), List.of(), List.of());

        assertThat(passed(verdict)).contains("same-cells-in-every-form", "withheld-cells-alike");
    }

    @Test
    void noticesAFormThatSaysSomethingElse() {
        assertThat(codes(examine(json(), csv().replaceFirst(",440,", ",445,"), sdmx())))
                .contains("same-cells-in-every-form");
        assertThat(codes(examine(json(), csv(), sdmx().replaceFirst(",440,", ",,"))))
                .contains("same-cells-in-every-form");
    }

    @Test
    void noticesWhatTellsWhyACellIsWithheld() {
        assertThat(codes(examine(json(), csv().replaceFirst("withheld", "small"), sdmx())))
                .contains("withheld-cells-alike");
    }

    @Test
    void noticesAFigureThatIsNoMultipleAndATotalThatIsNotItsParts() {
        String tampered = json().replaceFirst("\"0\":440", "\"0\":439");

        assertThat(tampered).isNotEqualTo(json());
        assertThat(codes(examine(tampered)))
                .contains("multiples-of-the-base", "adds-up-over-places", "adds-up-over-origins");
    }

    @Test
    void noticesAFigureTooFarFromItsHeadCount() {
        assertThat(codes(examine(json().replaceFirst("\"0\":440", "\"0\":450"))))
                .contains("head-counts");
    }

    @Test
    void noticesASmallPlaceThatIsShown() {
        HeadCounts fewer = HeadCounts.of(Populations.of(
                "r", "OVO000101", "D01", 10, "OVO000102", "D01", 300, "OVO000103", "D01", 40, "OVO000104", "D02", 20));

        Verdict verdict =
                gate.examine(new Dossier("r", forms(json()), FIGURES.parameters(), fewer), List.of(), List.of());

        assertThat(codes(verdict)).contains("minimum-size");
    }

    @Test
    void refusesWhatItCannotRead() {
        for (String bad :
                List.of("no json", "{\"id\": [\"TIME_PERIOD\"]}", json().replaceFirst("\"0\":440", "\"0\":439.5"))) {
            assertThat(codes(examine(bad))).contains("unreadable");
        }
        assertThat(codes(examine(json(), csv().substring(0, csv().length() - 3), sdmx())))
                .contains("unreadable");
    }

    @Test
    void reasonsNameNoFigure() {
        Verdict verdict = examine(json().replaceFirst("\"0\":440", "\"0\":445"));

        assertThat(verdict.reasons())
                .isNotEmpty()
                .allSatisfy(reason -> assertThat(reason.message()).doesNotContain("44"));
    }

    private Verdict examine(String... documents) {
        return gate.examine(
                new Dossier("r", forms(documents), FIGURES.parameters(), HeadCounts.of(COUNTS)), List.of(), List.of());
    }

    private static List<Form> forms(String... documents) {
        List<String> names = List.of("json-stat", "csv", "sdmx-csv");
        List<Form> forms = new ArrayList<>();
        for (int i = 0; i < documents.length; i++) {
            forms.add(new Form(names.get(i), documents[i].getBytes(StandardCharsets.UTF_8)));
        }
        return forms;
    }

    private static List<String> codes(Verdict verdict) {
        return verdict.reasons().stream().map(Reason::code).toList();
    }

    private static List<String> passed(Verdict verdict) {
        return verdict.checks().stream().filter(Check::passed).map(Check::code).toList();
    }

    private static String json() {
        return new String(Rendered.jsonStat(FIGURES, Language.NL), StandardCharsets.UTF_8);
    }

    private static String csv() {
        return new String(Rendered.csv(FIGURES, Language.NL), StandardCharsets.UTF_8);
    }

    private static String sdmx() {
        return new String(Rendered.sdmxCsv(FIGURES), StandardCharsets.UTF_8);
    }
}
