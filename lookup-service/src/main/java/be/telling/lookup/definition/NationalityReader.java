package be.telling.lookup.definition;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads the table of nationalities: semicolons, no quoting, lines that begin with {@code #} are remarks. Strict, for a
 * code that is silently misread would move everybody who has it into another category.
 */
final class NationalityReader {

    private static final List<String> HEADER = List.of("code", "name_nl", "name_en", "country", "kind", "source");

    private final String file;
    private final Problems problems;
    private final Map<String, Nationality> table = new LinkedHashMap<>();

    private NationalityReader(String file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    static Map<String, Nationality> read(String file, String csv, Problems problems) {
        NationalityReader reader = new NationalityReader(file, problems);
        reader.read(csv);
        return reader.table;
    }

    private void read(String csv) {
        boolean headed = false;
        int number = 0;
        for (String line : csv.lines().toList()) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            List<String> fields = List.of(line.split(";", -1));
            if (headed) {
                row("line " + number, fields);
            } else if (!fields.equals(HEADER)) {
                problems.add(file, "line " + number, "must be the header " + String.join(";", HEADER));
                return;
            }
            headed = true;
        }
        Nationality belgian = table.get(Nationality.BELGIAN);
        if (belgian == null || !belgian.country().equals(Optional.of("BEL"))) {
            problems.add(file, "", "must have the code " + Nationality.BELGIAN + " with the country BEL");
        }
    }

    private void row(String line, List<String> fields) {
        if (fields.size() != HEADER.size() || fields.stream().anyMatch(field -> field.contains("\""))) {
            problems.add(file, line, "must have " + HEADER.size() + " fields, separated by ';' and without quotes");
            return;
        }
        String code = fields.get(0).strip();
        Label name = new Label(fields.get(1).strip(), fields.get(2).strip());
        Optional<String> country = Optional.of(fields.get(3).strip()).filter(text -> !text.isEmpty());
        Nationality.Kind kind = constant(line, Nationality.Kind.class, fields.get(4));
        Nationality.Source source = constant(line, Nationality.Source.class, fields.get(5));
        if (!code.matches("[0-9]{3}")) {
            problems.add(file, line, "the code must have three digits");
        }
        if (name.nl().isEmpty() || name.en().isEmpty()) {
            problems.add(file, line, "both names are needed");
        }
        country.ifPresent(text -> country(line, text));
        if (kind == null || source == null) {
            return;
        }
        if (country.isPresent() && kind != Nationality.Kind.COUNTRY) {
            problems.add(file, line, "only a country of today has a country code");
        }
        if (table.put(code, new Nationality(code, name, country, kind, source)) != null) {
            problems.add(file, line, "the code " + code + " stands here already");
        }
    }

    private void country(String line, String country) {
        if (!country.matches("[A-Z]{3}")) {
            problems.add(file, line, "the country must be an ISO 3166-1 alpha-3 code, or empty");
        }
    }

    private <E extends Enum<E>> @Nullable E constant(String line, Class<E> type, String text) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().toLowerCase(Locale.ROOT).equals(text.strip())) {
                return constant;
            }
        }
        problems.add(
                file,
                line,
                "'" + text + "' is not one of "
                        + Arrays.stream(type.getEnumConstants())
                                .map(Enum::name)
                                .collect(Collectors.joining(", "))
                                .toLowerCase(Locale.ROOT));
        return null;
    }
}
