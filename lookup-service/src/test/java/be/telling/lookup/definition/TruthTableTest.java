package be.telling.lookup.definition;

import static org.assertj.core.api.Assertions.assertThat;

import be.telling.commons.nationalnumber.NationalNumber;
import be.telling.lookup.register.Answer;
import be.telling.lookup.register.Relative;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every row of the tables in {@code resources/definitions}: the category, and which questions were asked in which order. */
class TruthTableTest {

    private static final List<String> MEMBERS = List.of("own", "father", "mother", "pgf", "pgm", "mgf", "mgm");

    private final Definitions definitions =
            DefinitionFiles.load(Optional.empty(), code -> {}).definitions();

    @TestFactory
    Stream<DynamicContainer> everyShippedDefinitionDoesAsItsTableSays() {
        return definitions.all().stream()
                .map(definition -> DynamicContainer.dynamicContainer(
                        definition.id(),
                        rows(definition.id()).stream()
                                .map(row -> DynamicTest.dynamicTest(name(row), () -> check(definition, row)))));
    }

    private static void check(Definition definition, Map<String, String> row) {
        // Given
        Map<NationalNumber, Answer> world = world(row);
        Judge judge = definition.judge(LocalDate.parse(row.get("date")));

        // When
        Families.Course course = Families.judge(judge, number("own"), world, Map.of());

        // Then
        String asked = course.asked().stream()
                .map(number -> MEMBERS.stream()
                        .filter(member -> number(member).equals(number))
                        .findFirst()
                        .orElseThrow())
                .collect(Collectors.joining(" "));
        assertThat(course.category()).isEqualTo(row.get("category"));
        assertThat(asked).isEqualTo(row.get("asked"));
    }

    private static Map<NationalNumber, Answer> world(Map<String, String> row) {
        Map<NationalNumber, Answer> world = new HashMap<>();
        for (String member : MEMBERS) {
            String cell = row.getOrDefault(member, "");
            if (cell.equals("?")) {
                world.put(number(member), new Answer.NotKnown("30003"));
            } else if (!cell.isEmpty() && !cell.equals("-")) {
                String[] codes = cell.equals("none") ? new String[] {null} : cell.split(">");
                Relative father = relative(row, parent(member, "father"));
                Relative mother = relative(row, parent(member, "mother"));
                world.put(number(member), Families.known(codes[0], codes[codes.length - 1], father, mother));
            }
        }
        return world;
    }

    private static String parent(String member, String parent) {
        return switch (member) {
            case "own" -> parent;
            case "father" -> parent.equals("father") ? "pgf" : "pgm";
            case "mother" -> parent.equals("father") ? "mgf" : "mgm";
            default -> "";
        };
    }

    private static Relative relative(Map<String, String> row, String member) {
        return Objects.equals(row.get(member), "-") || member.isEmpty()
                ? Families.unregistered()
                : Families.registered(number(member));
    }

    private static NationalNumber number(String member) {
        return Families.number(MEMBERS.indexOf(member));
    }

    private static String name(Map<String, String> row) {
        return row.get("date") + " "
                + MEMBERS.stream().map(member -> row.getOrDefault(member, "")).collect(Collectors.joining("|")) + " = "
                + row.get("category") + ": " + row.get("because");
    }

    private static List<Map<String, String>> rows(String definition) {
        List<List<String>> lines = text("/definitions/" + definition + ".md")
                .lines()
                .filter(line -> line.startsWith("|") && !line.startsWith("|--"))
                .map(line -> Arrays.stream(
                                line.substring(1, line.lastIndexOf('|')).split("\\|", -1))
                        .map(String::strip)
                        .toList())
                .toList();
        List<Map<String, String>> rows = new ArrayList<>();
        for (List<String> line : lines.subList(1, lines.size())) {
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < line.size(); i++) {
                row.put(lines.getFirst().get(i), line.get(i));
            }
            rows.add(row);
        }
        assertThat(rows).isNotEmpty();
        return rows;
    }

    private static String text(String resource) {
        try (InputStream stream = TruthTableTest.class.getResourceAsStream(resource)) {
            assertThat(stream).as("the truth table %s", resource).isNotNull();
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
