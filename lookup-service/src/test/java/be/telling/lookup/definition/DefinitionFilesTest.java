package be.telling.lookup.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What ships, what an operator may put in its place, and what is said of broken files. */
class DefinitionFilesTest {

    @TempDir
    Path directory;

    private final List<String> absent = new ArrayList<>();

    @Test
    void fourDefinitionsShip() {
        Definitions definitions = load(Optional.empty()).definitions();

        assertThat(definitions.all())
                .extracting(Definition::id)
                .containsExactly("statbel", "vl-2014", "vl-2014-eu15", "vl-2016");
        Definition latest = definitions.find("vl-2016").orElseThrow();
        assertThat(latest.version()).isEqualTo("1");
        assertThat(latest.title().nl()).isNotBlank();
        assertThat(latest.categories()).extracting(Category::code).containsExactly("EU", "NEU", "BE", "_U");
        assertThat(latest.categories()).extracting(Category::foreign).containsExactly(true, true, false, false);
        assertThat(definitions.find("vl-2099")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"vl-2014,7", "vl-2014-eu15,7", "vl-2016,3", "statbel,3"})
    void knowsHowManyQuestionsAPersonCanNeed(String id, int questions) {
        Definition definition = load(Optional.empty()).definitions().find(id).orElseThrow();

        assertThat(definition.maximumQuestions()).isEqualTo(questions);
    }

    @Test
    void anOperatorsFileTakesThePlaceOfAShippedOne() throws Exception {
        // Given
        write("vl-2016.json", shipped("vl-2016.json").replace("\"version\": \"1\"", "\"version\": \"2\""));

        // When
        Definitions definitions = load(Optional.of(directory)).definitions();

        // Then
        assertThat(definitions.all()).hasSize(4);
        assertThat(definitions.find("vl-2016").orElseThrow().version()).isEqualTo("2");
    }

    @Test
    void anOperatorsNewDefinitionIsAdded() throws Exception {
        // Given: a new year's definition that leaves the parents out and folds the unknown
        write("vl-2030.json", """
                {
                  "id": "vl-2030", "version": "1", "title": {"nl": "Nieuw", "en": "New"},
                  "categories": [
                    {"code": "FOR", "name": {"nl": "x", "en": "x"}, "foreign": true},
                    {"code": "BE", "name": {"nl": "x", "en": "x"}, "foreign": false},
                    {"code": "_U", "name": {"nl": "x", "en": "x"}, "foreign": false}
                  ],
                  "rest": "BE", "unknown": "as-belgian",
                  "criteria": [
                    {"id": "maternal", "subjects": ["maternal-grandmother"], "nationalities": ["first"],
                     "test": "outside:eu-15", "category": "FOR"}
                  ]
                }
                """);
        Definition added =
                load(Optional.of(directory)).definitions().find("vl-2030").orElseThrow();
        Judge judge = added.judge(LocalDate.of(2030, 12, 31));
        var self = Families.number(0);
        var mother = Families.number(1);
        var grandmother = Families.number(2);

        // When
        Families.Course course = Families.judge(
                judge,
                self,
                Map.of(
                        self, Families.known("354", "354", Families.unregistered(), Families.registered(mother)),
                        mother, Families.known("150", "150", Families.unregistered(), Families.registered(grandmother)),
                        grandmother, Families.known("122", "150", Families.unregistered(), Families.unregistered())),
                Map.of());

        // Then
        assertThat(course.category()).isEqualTo("FOR");
        assertThat(course.asked()).containsExactly(self, mother, grandmother);
        assertThat(added.maximumQuestions()).isEqualTo(3);
    }

    @Test
    void anOperatorsTableTakesThePlaceOfTheShippedOne() throws Exception {
        // Given
        write("nationalities.csv", """
                code;name_nl;name_en;country;kind;source
                150;België;Belgium;BEL;country;confirmed
                111;Frankrijk;France;FRA;country;general
                """);

        // When
        Nationalities nationalities = load(Optional.of(directory)).nationalities();

        // Then
        assertThat(nationalities.missing("eu", LocalDate.of(1960, 1, 1))).containsExactly("DEU", "ITA", "LUX", "NLD");
        assertThat(nationalities.missing("eu", LocalDate.of(2025, 1, 1))).hasSize(25);
        assertThat(nationalities.unconfirmed("eu", LocalDate.of(2025, 1, 1))).containsExactly("FRA");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // what is replaced | by what | what is said
                "\"id\": \"vl-2016\" | \"id\": \"VL 2016\" | vl-2016.json: /id: must be a slug",
                "\"id\": \"vl-2016\" | \"id\": \"statbel\" | vl-2016.json: /id: another file has the definition 'statbel' already",
                "\"version\": \"1\", | `` | vl-2016.json: /version: is missing",
                "\"version\": \"1\" | \"version\": 1 | vl-2016.json: /version: must be a text",
                "\"version\": \"1\" | \"version\": \"1\", \"ruond\": 1 | vl-2016.json: /ruond: is not known here",
                "\"version\": \"1\" | \"version\": \"1\", \"version\": \"2\" | vl-2016.json: line 3",
                "\"rest\": \"BE\" | \"rest\": \"EU\" | vl-2016.json: /rest: must not be a foreign category",
                "\"rest\": \"BE\" | \"rest\": \"BEL\" | vl-2016.json: /rest: 'BEL' is not among the categories",
                "\"unknown\": \"separate\" | \"unknown\": \"belgian\" | vl-2016.json: /unknown: 'belgian' is not one of separate, as-belgian",
                "\"code\": \"_U\" | \"code\": \"_X\" | vl-2016.json: /categories: must have _U",
                "\"code\": \"_U\" | \"code\": \"_T\" | vl-2016.json: /categories/3/code: must be capitals",
                "\"code\": \"NEU\" | \"code\": \"EU\" | vl-2016.json: /categories/1/code: the category EU stands here already",
                "\"outside\": \"NEU\" | \"outside\": \"EU\" | vl-2016.json: /categories: nothing leads to the category NEU",
                "\"outside\": \"NEU\" | \"outside\": \"NON\" | vl-2016.json: /criteria/0/category/outside: 'NON' is not among the categories",
                "\"set\": \"eu\" | \"set\": \"eu28\" | vl-2016.json: /criteria/0/category/set: there is no country set 'eu28'",
                "[\"father\"] | [\"uncle\"] | vl-2016.json: /criteria/0/subjects: 'uncle' is not one of own, father, mother, paternal-grandfather",
                "[\"father\"] | [\"father\", \"father\"] | vl-2016.json: /criteria/0/subjects: 'father' stands here twice",
                "[\"father\"] | [\"father\", \"mother\"] | vl-2016.json: /criteria/0/category: can go by a country set only if there is one subject",
                "[\"father\"] | [] | vl-2016.json: /criteria/0/subjects: must be an array that is not empty",
                "[\"first\"] | [\"birth\"] | vl-2016.json: /criteria/0/nationalities: 'birth' is not one of first, current",
                "\"not-belgian\" | \"not-dutch\" | vl-2016.json: /criteria/0/test: 'not-dutch' is neither",
                "\"not-belgian\" | \"outside:efta\" | vl-2016.json: /criteria/0/test: there is no country set 'efta'",
                "\"mother-first\" | \"father-first\" | vl-2016.json: /criteria/1/id: a criterion 'father-first' stands here already",
                "\"test\": | \"atLeast\": 2, \"test\": | vl-2016.json: /criteria/0/atLeast: is more than there are subjects",
                "\"test\": | \"atLeast\": 0, \"test\": | vl-2016.json: /criteria/0/atLeast: must be a whole number of at least 1",
                "\"test\": | \"agian\": 1, \"test\": | vl-2016.json: /criteria/0/agian: is not known here",
                "\"set\": \"eu\" | \"set\": \"eu\", \"on\": 1 | vl-2016.json: /criteria/0/category/on: is not known here",
                "\"code\": \"EU\" | \"code\": \"EU\", \"rank\": 1 | vl-2016.json: /categories/0/rank: is not known here",
                "{\"nl\": \"Personen | {\"fr\": \"x\", \"nl\": \"Personen | vl-2016.json: /title/fr: is not known here",
                "\"title\": { | \"title\": 1, \"x\": { | vl-2016.json: /title: must be an object",
                "\"criteria\": [ | \"criteria\": [ 1, | vl-2016.json: /criteria/0: must be an object",
                "[\"father\"] | [1] | vl-2016.json: /criteria/0/subjects/0: must be a text",
                "\"Origin unknown\"}, \"foreign\": false | \"Origin unknown\"}, \"foreign\": true | vl-2016.json: /categories/3/foreign: must be false for _U",
                "\"foreign\": true | \"foreign\": \"yes\" | vl-2016.json: /categories/0/foreign: must be true or false",
            })
    void aBrokenDefinitionIsRefusedWithPlaceAndReason(String part, String by, String said) throws Exception {
        String broken = shipped("vl-2016.json").replace(part, by);
        assertThat(broken).isNotEqualTo(shipped("vl-2016.json"));
        write("vl-2016.json", broken);

        assertRefused(said);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "150;België;Belgium;BEL;country;confirmed | 151;België;Belgium;BEL;country;confirmed | nationalities.csv: must have the code 150",
                "code;name_nl | code,name_nl | nationalities.csv: line 5: must be the header code;name_nl;name_en;country;kind;source",
                "111;Frankrijk | 101;Frankrijk | nationalities.csv: line 14: the code 101 stands here already",
                "111;Frankrijk | 11;Frankrijk | nationalities.csv: line 14: the code must have three digits",
                "111;Frankrijk;France;FRA | 111;Frankrijk;France;FR | nationalities.csv: line 14: the country must be an ISO 3166-1 alpha-3 code",
                "111;Frankrijk;France;FRA;country | 111;Frankrijk;France;FRA;land | nationalities.csv: line 14: 'land' is not one of country, former, refugee",
                "111;Frankrijk;France;FRA;country | 111;Frankrijk;France;FRA;former | nationalities.csv: line 14: only a country of today has a country code",
                "111;Frankrijk; | 111;; | nationalities.csv: line 14: both names are needed",
                "111;Frankrijk; | 111;\"Frankrijk\"; | nationalities.csv: line 14: must have 6 fields",
                "111;Frankrijk;France;FRA;country;confirmed | 111;Frankrijk | nationalities.csv: line 14: must have 6 fields",
            })
    void aBrokenTableIsRefusedWithPlaceAndReason(String part, String by, String said) throws Exception {
        String broken = shipped("nationalities.csv").replace(part, by);
        assertThat(broken).isNotEqualTo(shipped("nationalities.csv"));
        write("nationalities.csv", broken);

        assertRefused(said);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"until\": \"2020-01-31\" | \"until\": \"1970-01-01\" | country-sets.json: /sets/0/members/7/until: must not be before 'from'",
                "\"until\": \"2020-01-31\" | \"until\": \"31/1/2020\" | country-sets.json: /sets/0/members/7/until: must be a date",
                "\"country\": \"BEL\" | \"country\": \"BE\" | country-sets.json: /sets/0/members/0/country: must be an ISO 3166-1 alpha-3 code",
                "\"country\": \"BEL\" | \"country\": \"BRA\" | country-sets.json: /sets/0/members: must have BEL",
                "\"until\": | \"till\": | country-sets.json: /sets/0/members/7/till: is not known here",
                "\"id\": \"eu-15\", | \"id\": \"eu-15\", \"of\": 1, | country-sets.json: /sets/1/of: is not known here",
                "\"sets\": | \"more\": 1, \"sets\": | country-sets.json: /more: is not known here",
                "\"sets\": | \"sats\": | country-sets.json: /sets: must be an array",
                "\"id\": \"eu-15\" | \"id\": \"eu\" | country-sets.json: /sets/1/id: a set 'eu' stands here already",
            })
    void aBrokenSetIsRefusedWithPlaceAndReason(String part, String by, String said) throws Exception {
        String broken = shipped("country-sets.json").replace(part, by);
        assertThat(broken).isNotEqualTo(shipped("country-sets.json"));
        write("country-sets.json", broken);

        assertRefused(said);
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() throws Exception {
        write("vl-2016.json", "{}");
        write("vl-2014.json", "[1]");
        write("statbel.json", "{\"id\": ");

        assertThatThrownBy(() -> load(Optional.of(directory)))
                .hasMessageContaining("vl-2016.json: /id: is missing")
                .hasMessageContaining("vl-2016.json: /criteria: must be an array")
                .hasMessageContaining("vl-2014.json: must be a JSON object")
                .hasMessageContaining("statbel.json: line 1");
    }

    @Test
    void aDirectoryThatIsNotThereStopsTheStart() {
        assertThatThrownBy(() -> load(Optional.of(directory.resolve("elsewhere"))))
                .isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void aCodeThatTheTableLacksIsReported() {
        // Given
        Judge judge = load(Optional.empty())
                .definitions()
                .find("statbel")
                .orElseThrow()
                .judge(LocalDate.of(2025, 12, 31));
        var self = Families.number(0);

        // When
        Families.judge(
                judge,
                self,
                Map.of(self, Families.known("999", "999", Families.unregistered(), Families.unregistered())),
                Map.of());

        // Then
        assertThat(absent).contains("999").containsOnly("999");
    }

    private DefinitionFiles.Content load(Optional<Path> from) {
        return DefinitionFiles.load(from, absent::add);
    }

    private void assertRefused(String said) {
        assertThatThrownBy(() -> load(Optional.of(directory)))
                .isInstanceOf(InvalidDefinitionsException.class)
                .hasMessageContaining(said);
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(directory.resolve(name), text);
    }

    private static String shipped(String name) throws IOException {
        try (InputStream stream = DefinitionFilesTest.class.getResourceAsStream("/definitions/" + name)) {
            assertThat(stream).isNotNull();
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
