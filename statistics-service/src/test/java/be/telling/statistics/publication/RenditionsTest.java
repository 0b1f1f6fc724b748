package be.telling.statistics.publication;

import static org.assertj.core.api.Assertions.assertThat;

import be.telling.commons.cells.CellKey;
import be.telling.statistics.counts.Language;
import be.telling.statistics.counts.RawCounts;
import be.telling.statistics.protection.Populations;
import be.telling.statistics.protection.ProtectedFigures;
import be.telling.statistics.protection.Releasable;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class RenditionsTest {
    private static final RawCounts COUNTS = Populations.of(
            "r", "OVO000101", "D01", 10, "OVO000102", "D01", 300, "OVO000103", "D01", 40, "OVO000104", "D02", 90);

    private final ProtectedFigures figures = Releasable.figures(COUNTS);

    @Test
    void jsonStatHasSevenDimensionsAndEveryCellAtItsPlace() throws Exception {
        JsonNode dataset = new ObjectMapper().readTree(new JsonStat().render(figures, Language.NL));

        assertThat(dataset.get("version").asText()).isEqualTo("2.0");
        assertThat(dataset.get("class").asText()).isEqualTo("dataset");
        assertThat(texts(dataset.get("id")))
                .containsExactly("TIME_PERIOD", "ORGANISATION", "LEVEL", "STATUTE", "SEX", "AGE", "ORIGIN");
        assertThat(texts(dataset.at("/role/time"))).containsExactly("TIME_PERIOD");
        assertThat(texts(dataset.at("/dimension/ORGANISATION/category/child/_T")))
                .containsExactly("D01", "D02");
        assertThat(texts(dataset.at("/dimension/ORGANISATION/category/child/D02")))
                .containsExactly("OVO000104");
        assertThat(texts(dataset.at("/dimension/AGE/category/index")))
                .containsExactly("_T", "Y_LT35", "Y35T44", "Y45T54", "Y_GE55", "_U");
        assertThat(dataset.get("value").size()).isEqualTo(figures.keys().size());
        for (CellKey key : figures.keys()) {
            String position = Long.toString(position(dataset, key));
            OptionalLong figure = figures.figure(key);
            assertThat(dataset.get("value").has(position)).isTrue();
            assertThat(dataset.get("value").get(position).isNull()).isEqualTo(figure.isEmpty());
            assertThat(dataset.get("status").has(position)).isEqualTo(figure.isEmpty());
            figure.ifPresent(
                    f -> assertThat(dataset.get("value").get(position).asLong()).isEqualTo(f));
        }
    }

    @Test
    void labelsFollowTheLanguage() throws Exception {
        JsonNode dutch = new ObjectMapper().readTree(new JsonStat().render(figures, Language.NL));
        JsonNode english = new ObjectMapper().readTree(new JsonStat().render(figures, Language.EN));

        assertThat(dutch.at("/dimension/AGE/category/label/Y_LT35").asText()).isEqualTo("Jonger dan 35 jaar");
        assertThat(english.at("/dimension/AGE/category/label/Y_LT35").asText()).isEqualTo("Under 35");
        assertThat(english.get("value")).isEqualTo(dutch.get("value"));
    }

    @Test
    void withheldCellsLookAlike() {
        List<String> withheld = lines(new CsvTable().render(figures, Language.NL)).stream()
                .filter(line -> line.startsWith("2025-12-31,OVO000101,") || line.startsWith("2025-12-31,OVO000103,"))
                .toList();

        assertThat(withheld).hasSize(2 * 90).allMatch(line -> line.endsWith(",,withheld"));
    }

    @Test
    void csvHasOneLineForEachCell() {
        List<String> lines = lines(new CsvTable().render(figures, Language.EN));

        assertThat(lines).hasSize(figures.keys().size() + 1);
        assertThat(lines.getFirst()).startsWith("TIME_PERIOD,ORGANISATION,ORGANISATION_NAME");
        assertThat(lines)
                .contains("2025-12-31,_T,Flemish government,,_T,_T,_T,_T,Total,_T,Total,440,")
                .allMatch(line -> line.split(",", -1).length == 13);
    }

    @Test
    void sdmxCsvNamesTheStructureInEveryLine() {
        List<String> lines = lines(new SdmxCsv().render(figures, Language.NL));

        assertThat(lines.getFirst())
                .isEqualTo("STRUCTURE,STRUCTURE_ID,ACTION,TIME_PERIOD,ORGANISATION,LEVEL,STATUTE,SEX,AGE,ORIGIN,"
                        + "OBS_VALUE,OBS_STATUS,CONF_STATUS");
        assertThat(lines)
                .contains("dataflow,TELLING:STAFF_ORIGIN(1.0.0),I,2025-12-31,_T,_T,_T,_T,_T,_T,440,A,F")
                .contains("dataflow,TELLING:STAFF_ORIGIN(1.0.0),I,2025-12-31,OVO000101,_T,_T,_T,_T,_T,,Q,C");
    }

    @Test
    void aNameThatLooksLikeAFormulaStaysAName() {
        assertThat(Csv.name("=HYPERLINK()")).isEqualTo("'=HYPERLINK()");
        assertThat(Csv.name("Kind en Gezin")).isEqualTo("Kind en Gezin");
    }

    private static long position(JsonNode dataset, CellKey key) {
        long position = 0;
        for (JsonNode id : dataset.get("id")) {
            List<String> codes = texts(dataset.at("/dimension/" + id.asText() + "/category/index"));
            String code = switch (id.asText()) {
                case "TIME_PERIOD" -> "2025-12-31";
                case "ORGANISATION" -> key.organisation();
                case "ORIGIN" -> key.origin();
                default -> id.asText().equals(key.dimension().code()) ? key.value() : "_T";
            };
            position = position * codes.size() + codes.indexOf(code);
        }
        return position;
    }

    private static List<String> lines(byte[] csv) {
        return new String(csv, StandardCharsets.UTF_8).lines().toList();
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
