package be.telling.simulator.population;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A nationality code of the register with what an answer says of it.
 *
 * @param weight how often it is drawn as an origin
 * @param stateBefore the code of the historic state that people born there may have had first, or empty
 */
public record Country(String code, String iso, String name, int weight, String stateBefore) {

    private static final Map<String, Country> BY_CODE = read();

    /** Each code as often as its weight. */
    private static final List<String> DRAWN = BY_CODE.values().stream()
            .flatMap(country -> Collections.nCopies(country.weight, country.code).stream())
            .toList();

    /** Codes that the register may show and no table has: one that never was, a stateless one, a recent one. */
    static final List<String> NOT_IN_TABLES = List.of("499", "700", "588");

    public static @Nullable Country of(String code) {
        return BY_CODE.get(code);
    }

    static String drawn(Dice dice) {
        return dice.pick(DRAWN);
    }

    private static Map<String, Country> read() {
        var countries = new LinkedHashMap<String, Country>();
        try (var lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Country.class.getResourceAsStream("countries.csv")), StandardCharsets.UTF_8))) {
            for (String line : lines.lines().skip(1).toList()) {
                String[] parts = line.split(";", -1);
                countries.put(
                        parts[0], new Country(parts[0], parts[1], parts[2], Integer.parseInt(parts[3]), parts[4]));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return countries;
    }
}
