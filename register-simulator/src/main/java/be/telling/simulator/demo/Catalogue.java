package be.telling.simulator.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;

/** The invented organisations of the demonstration, in their domains. */
record Catalogue(List<Domain> domains, List<Organisation> organisations) {

    static final int ORGANISATIONS = 75;

    /** The organisations are taken from all domains in turn, so that a small round has several domains too. */
    static Catalogue first(int count) {
        List<String[]> lines = lines();
        var domains = new LinkedHashMap<String, Domain>();
        var organisations = new ArrayList<Organisation>();
        for (String[] line : lines.subList(0, Math.min(count, lines.size()))) {
            domains.put(line[0], new Domain(line[0], line[1], line[2]));
            organisations.add(
                    new Organisation("OVO%06d".formatted(101 + organisations.size()), line[3], line[4], line[0]));
        }
        var sorted = new ArrayList<>(domains.values());
        sorted.sort((a, b) -> a.code().compareTo(b.code()));
        return new Catalogue(List.copyOf(sorted), List.copyOf(organisations));
    }

    private static List<String[]> lines() {
        try (var reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Catalogue.class.getResourceAsStream("organisations.csv")),
                StandardCharsets.UTF_8))) {
            return reader.lines().skip(1).map(line -> line.split(";", -1)).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
