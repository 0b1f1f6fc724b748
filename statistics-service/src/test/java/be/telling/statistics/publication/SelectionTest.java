package be.telling.statistics.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.telling.commons.problem.ProblemException;
import be.telling.statistics.counts.Language;
import be.telling.statistics.protection.Populations;
import be.telling.statistics.protection.ProtectedFigures;
import be.telling.statistics.protection.Releasable;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class SelectionTest {
    private final ProtectedFigures figures = Releasable.figures(Populations.of(
            "r", "OVO000101", "D01", 10, "OVO000102", "D01", 300, "OVO000103", "D01", 40, "OVO000104", "D02", 90));

    @Test
    void aPartHasTheLinesOfTheWholeThatWereAskedFor() {
        List<String> whole = lines(new CsvTable().render(figures, Language.NL));

        List<String> part = lines(new CsvTable()
                .render(Selection.of(figures, List.of("OVO000104", "_T"), List.of("LEVEL", "_T")), Language.NL));

        assertThat(whole).containsSubsequence(part);
        assertThat(part).hasSize(1 + 2 * figures.origins().size() * (1 + 5));
        assertThat(part.subList(1, part.size()))
                .allMatch(line -> line.contains(",OVO000104,") || line.contains(",_T,"));
    }

    @Test
    void onlyUnbrokenFiguresAreAPartToo() {
        List<String> part = lines(new SdmxCsv().render(Selection.of(figures, List.of(), List.of("_T")), Language.NL));

        assertThat(part).hasSize(1 + figures.places().size() * figures.origins().size());
    }

    @Test
    void everyPartInJsonStatKeepsTheSchema() throws Exception {
        try (InputStream schema = SelectionTest.class.getResourceAsStream("/jsonstat/dataset.schema.json")) {
            JsonSchema dataset =
                    JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(schema);
            for (Selection selection : List.of(
                    Selection.all(figures),
                    Selection.of(figures, List.of("OVO000102"), List.of()),
                    Selection.of(figures, List.of("D01", "OVO000103"), List.of("SEX", "AGE")),
                    Selection.of(figures, List.of(), List.of("_T")))) {
                for (Language language : Language.values()) {
                    String json = new String(new JsonStat().render(selection, language), StandardCharsets.UTF_8);

                    assertThat(dataset.validate(json, InputFormat.JSON)).isEmpty();
                    assertThat(new ObjectMapper().readTree(json).get("value").size())
                            .isEqualTo(selection.keys().size());
                }
            }
            String series = new String(
                    SeriesJsonStat.render(Evolution.of(List.of(figures)), Language.EN), StandardCharsets.UTF_8);
            assertThat(dataset.validate(series, InputFormat.JSON)).isEmpty();
            assertThat(dataset.validate("{\"version\": \"2.0\", \"class\": \"dataset\"}", InputFormat.JSON))
                    .isNotEmpty();
        }
    }

    @Test
    void whatTheReleaseDoesNotHaveIsAProblemThatDoesNotRepeatIt() {
        assertThatThrownBy(() -> Selection.of(figures, List.of("<script>"), List.of()))
                .isInstanceOf(ProblemException.class)
                .hasMessageNotContaining("script");
        assertThatThrownBy(() -> Selection.of(figures, List.of(), List.of("ORIGIN")))
                .isInstanceOf(ProblemException.class);
    }

    private static List<String> lines(byte[] csv) {
        return new String(csv, StandardCharsets.UTF_8).lines().toList();
    }
}
