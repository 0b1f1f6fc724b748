package be.telling.run.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;

/** The published headline, all organisations together and each domain, read from the published data alone. */
final class HeadlineTable {
    private static final String UNKNOWN = "_U";
    private static final int NAME = 44;

    private final Cube cube;
    private final List<String> foreign;

    /** @param foreign the categories of ORIGIN that together are of foreign origin */
    HeadlineTable(Cube cube, List<String> foreign) {
        this.cube = cube;
        this.foreign = List.copyOf(foreign);
    }

    /** Persons as published, all organisations together. */
    OptionalLong persons() {
        return cube.value(Map.of("ORGANISATION", "_T"));
    }

    /** @param rows codes of ORGANISATION with the names to show */
    List<String> lines(Map<String, String> rows) {
        List<String> lines = new ArrayList<>();
        lines.add(line("", "persons", "foreign origin", "share", "unknown"));
        rows.forEach((code, name) -> {
            OptionalLong persons = cube.value(Map.of("ORGANISATION", code));
            OptionalLong origin = OptionalLong.of(0);
            for (String category : foreign) {
                origin = sum(origin, cube.value(Map.of("ORGANISATION", code, "ORIGIN", category)));
            }
            OptionalLong unknown = cube.value(Map.of("ORGANISATION", code, "ORIGIN", UNKNOWN));
            lines.add(line(name, number(persons), number(origin), share(origin, persons), share(unknown, persons)));
        });
        return lines;
    }

    private static String line(String name, String persons, String origin, String share, String unknown) {
        String shown = name.length() > NAME ? name.substring(0, NAME - 1) + "…" : name;
        return String.format(Locale.ROOT, "  %-" + NAME + "s %9s %15s %8s %8s", shown, persons, origin, share, unknown);
    }

    private static OptionalLong sum(OptionalLong one, OptionalLong other) {
        return one.isPresent() && other.isPresent()
                ? OptionalLong.of(one.getAsLong() + other.getAsLong())
                : OptionalLong.empty();
    }

    private static String number(OptionalLong value) {
        return value.isPresent() ? String.format(Locale.ROOT, "%,d", value.getAsLong()) : "-";
    }

    private static String share(OptionalLong part, OptionalLong whole) {
        return part.isPresent() && whole.isPresent() && whole.getAsLong() > 0
                ? String.format(Locale.ROOT, "%.1f %%", 100.0 * part.getAsLong() / whole.getAsLong())
                : "-";
    }
}
