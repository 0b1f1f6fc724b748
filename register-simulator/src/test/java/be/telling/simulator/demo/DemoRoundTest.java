package be.telling.simulator.demo;

import static org.assertj.core.api.Assertions.assertThat;

import be.telling.simulator.population.Population;
import be.telling.simulator.population.Rates;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class DemoRoundTest {

    private static final Population POPULATION = Population.generate(1, 5_000);
    private static final DemoRound ROUND = DemoRound.of(POPULATION);
    private static final List<StaffList> LISTS = ROUND.lists();

    @Test
    void seventyFiveOrganisationsInTwelveDomains() {
        assertThat(ROUND.domains())
                .hasSize(12)
                .extracting(Domain::code)
                .startsWith("D01", "D02")
                .endsWith("D12");
        assertThat(ROUND.organisations()).hasSize(75);
        assertThat(ROUND.organisations().getFirst().code()).isEqualTo("OVO000101");
        assertThat(ROUND.organisations().getLast().code()).isEqualTo("OVO000175");
        assertThat(ROUND.organisations()).extracting(Organisation::dutch).doesNotHaveDuplicates();
        assertThat(ROUND.organisations())
                .extracting(Organisation::domain)
                .allMatch(domain ->
                        ROUND.domains().stream().anyMatch(known -> known.code().equals(domain)));
    }

    @Test
    void everyMemberOfStaffIsListedAndSomeTwice() {
        Map<Integer, Set<String>> organisations = new HashMap<>();
        int twiceInOne = 0;
        for (StaffList list : LISTS) {
            var numbers = new HashSet<Long>();
            for (ListRow row : list.rows()) {
                organisations
                        .computeIfAbsent(
                                POPULATION
                                        .find(row.number().value())
                                        .orElseThrow()
                                        .identity(),
                                any -> new HashSet<>())
                        .add(list.organisation().code());
                twiceInOne += numbers.add(row.number().value()) ? 0 : 1;
            }
        }
        assertThat(organisations).hasSize(5_000);
        assertThat(organisations.values().stream()
                        .filter(several -> several.size() > 1)
                        .count())
                .isBetween(40L, 150L);
        assertThat(twiceInOne).isBetween(5, 60);
    }

    @Test
    void sizesAreUnequal() {
        List<Integer> sizes =
                LISTS.stream().map(list -> list.rows().size()).sorted().toList();

        assertThat(sizes.getFirst()).isBetween(1, 24);
        assertThat(sizes.getLast()).isGreaterThan(250);
    }

    @Test
    void aListReadsBackAsItsRows() {
        for (StaffList list : LISTS) {
            String text = new String(list.csv(), StandardCharsets.UTF_8);
            String[] lines = text.replace("\uFEFF", "").split("\r?\n", -1);
            char separator = lines[0].replaceAll("\\w", "").charAt(0);
            assertThat(lines).hasSize(list.rows().size() + 2);
            for (int nth = 0; nth < list.rows().size(); nth++) {
                ListRow row = list.rows().get(nth);
                String[] cells = lines[nth + 1].split(
                        Pattern.quote(String.valueOf(separator)) + "(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1);
                String digits = cells[0].replaceAll("[.-]", "");
                assertThat(Long.parseLong(digits)).isEqualTo(row.number().value());
                assertThat(cells[1].isEmpty() ? "_U" : cells[1]).isEqualTo(row.level());
                assertThat(cells[3].isEmpty() ? "_U" : cells[3].replace('V', 'F'))
                        .isEqualTo(row.sex());
                assertThat(cells[4]).isEqualTo(row.age() == ListRow.NO_AGE ? "" : String.valueOf(row.age()));
                String fte = cells[5].replace("\"", "").replace(',', '.');
                assertThat(Math.round(100 * (fte.isEmpty() ? 1 : Double.parseDouble(fte))))
                        .isEqualTo(row.fte());
            }
        }
    }

    @Test
    void listsComeInEveryForm() {
        List<String> texts = LISTS.stream()
                .map(list -> new String(list.csv(), StandardCharsets.UTF_8))
                .toList();

        assertThat(texts).anyMatch(text -> text.startsWith("rijksregisternummer;"));
        assertThat(texts).anyMatch(text -> text.startsWith("rijksregisternummer,"));
        assertThat(texts).anyMatch(text -> text.startsWith("National_Number;"));
        assertThat(texts).anyMatch(text -> text.startsWith("\uFEFF"));
        assertThat(texts).anyMatch(text -> text.contains("\"0,80\""));
        assertThat(texts).anyMatch(text -> text.contains("0.80"));
        assertThat(texts).anyMatch(text -> text.contains("\t"));
        assertThat(texts).anyMatch(text -> text.matches("(?s).*\\n\\d\\d\\.\\d\\d\\.\\d\\d-.*"));
        assertThat(texts).anyMatch(text -> text.matches("(?s).*\\n\\d{8,10}[;,\\t].*"));
    }

    @Test
    void theBodyIsTheContracts() throws Exception {
        JsonNode body = new ObjectMapper().readTree(ROUND.body("vl-2016"));

        assertThat(body.get("referenceDate").asText()).isEqualTo("2025-12-31");
        assertThat(body.get("definition").asText()).isEqualTo("vl-2016");
        assertThat(body.get("organisations")).hasSize(75);
        assertThat(body.at("/organisations/0/name/nl").asText()).isEqualTo("Departement Kanselarij");
        assertThat(body.at("/domains/11/name/en").asText()).isNotEmpty();
    }

    @Test
    void aSmallRoundHasNoEmptyList() {
        DemoRound small = DemoRound.of(Population.generate(1, 30), Rates.usual(), DemoRound.REFERENCE_DATE, 20);

        assertThat(small.lists()).hasSize(20).allMatch(list -> !list.rows().isEmpty());
    }
}
