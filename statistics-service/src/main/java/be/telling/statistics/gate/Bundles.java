package be.telling.statistics.gate;

import be.telling.commons.cells.CellKey;
import be.telling.commons.cells.Dimension;
import be.telling.statistics.counts.HeadCounts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Which groups persons are in who went the same way: those of each release, and between any two releases of which it is known who
 * came and went, the groups of those who did.
 */
final class Bundles {
    private final List<Edition> editions = new ArrayList<>();
    private final List<Map<CellKey, Integer>> groups = new ArrayList<>();
    private final List<Tie> ties = new ArrayList<>();

    /** By release, and then by organisation, itself and all places around it. */
    private final List<Map<String, List<String>>> chains = new ArrayList<>();

    /** Many ways share their parts. */
    private final Map<There, int[]> there = new HashMap<>();

    private final Map<Between, int[]> between = new HashMap<>();

    /** By group the balances that it has part in. */
    private final Map<Integer, List<Balance>> balances = new HashMap<>();

    /** What is known between two releases. */
    record Tie(int earlier, int later, Link link) {}

    /** A value of an attribute in an organisation at one release. */
    private record There(int release, String organisation, Dimension dimension, String value) {}

    /** The same at two releases that are tied, the organisations empty for who is in none. */
    private record Between(int tie, String then, String now, Dimension dimension, String old, String renewed) {}

    void add(Edition edition, Map<CellKey, Integer> numbers) {
        editions.add(edition);
        groups.add(numbers);
        Map<String, List<String>> found = new LinkedHashMap<>();
        chain(edition, List.of(CellKey.TOTAL), found);
        chains.add(found);
    }

    void tie(int earlier, int later, Link link) {
        ties.add(new Tie(earlier, later, link));
    }

    void balance(Balance balance) {
        Stream.concat(balance.more().stream(), balance.fewer().stream())
                .forEach(group ->
                        balances.computeIfAbsent(group, g -> new ArrayList<>()).add(balance));
    }

    private static void chain(Edition edition, List<String> chain, Map<String, List<String>> found) {
        List<String> inside = edition.places().getOrDefault(chain.getFirst(), List.of());
        if (inside.isEmpty() && edition.persons(group(chain.getFirst(), Dimension.TOTAL, CellKey.TOTAL)) > 0) {
            found.put(chain.getFirst(), chain);
        }
        for (String place : inside) {
            List<String> longer = new ArrayList<>(List.of(place));
            longer.addAll(chain);
            chain(edition, longer, found);
        }
    }

    int releases() {
        return editions.size();
    }

    List<Tie> ties() {
        return ties;
    }

    Optional<Link> link(int earlier, int later) {
        return ties.stream()
                .filter(tie -> tie.earlier() == earlier && tie.later() == later)
                .map(Tie::link)
                .findFirst();
    }

    /** The organisations of a release that have anybody, each with itself and all places around it. */
    Map<String, List<String>> chains(int release) {
        return chains.get(release);
    }

    /** An organisation and all places around it; nothing for one that the release doesn't have. */
    List<String> chain(int release, String organisation) {
        return chains.get(release).getOrDefault(organisation, List.of());
    }

    /** The values that an attribute has. */
    List<String> values(int release, Dimension dimension) {
        return editions.get(release).published().values(dimension);
    }

    /**
     * All groups of those who went a way.
     *
     * @param change the release from which on the second value holds instead of the first
     */
    int[] of(Way way, Dimension dimension, String before, String after, int change) {
        List<int[]> parts = new ArrayList<>();
        for (int release : way.releases()) {
            String value = release < change ? before : after;
            parts.add(there.computeIfAbsent(new There(release, way.at(release), dimension, value), this::find));
        }
        for (int number = 0; number < ties.size(); number++) {
            Tie tie = ties.get(number);
            if (way.leadsTo(tie.earlier()) || way.leadsTo(tie.later())) {
                String old = tie.earlier() < change ? before : after;
                String renewed = tie.later() < change ? before : after;
                Between key = new Between(number, way.at(tie.earlier()), way.at(tie.later()), dimension, old, renewed);
                parts.add(between.computeIfAbsent(key, this::find));
            }
        }
        return balanced(parts.stream().flatMapToInt(Arrays::stream).toArray());
    }

    private int[] balanced(int[] numbers) {
        return balances.isEmpty()
                ? numbers
                : IntStream.concat(
                                IntStream.of(numbers),
                                IntStream.of(numbers)
                                        .boxed()
                                        .flatMap(number -> balances.getOrDefault(number, List.of()).stream())
                                        .distinct()
                                        .flatMapToInt(balance -> balance.of(numbers)))
                        .toArray();
    }

    private int[] find(There key) {
        return numbers(chain(key.release(), key.organisation()).stream()
                .map(place -> groups.get(key.release()).get(group(place, key.dimension(), key.value()))));
    }

    private int[] find(Between key) {
        Tie tie = ties.get(key.tie());
        Link link = tie.link();
        List<String> then = chain(tie.earlier(), key.then());
        List<String> now = chain(tie.later(), key.now());
        Dimension dimension = key.dimension();
        boolean changes = !key.old().equals(key.renewed());
        List<Integer> found = new ArrayList<>();
        for (String place : then) {
            if (now.contains(place) && !changes) {
                take(link.stayed(), group(place, dimension, key.renewed()), found);
            } else {
                take(link.left(), group(place, dimension, key.old()), found);
            }
            if (now.contains(place) && changes) {
                take(link.moved(), new Link.Movers(place, dimension), found);
            }
            if (!now.isEmpty()) {
                take(link.together(), group(place, dimension, key.old()), found);
            }
        }
        boolean elsewhere =
                !then.isEmpty() && !now.isEmpty() && !then.getFirst().equals(now.getFirst());
        if (elsewhere && !changes) {
            take(link.between(), group(Transfers.common(then, now), dimension, key.renewed()), found);
        }
        for (String place : now) {
            if (!then.contains(place) || changes) {
                take(link.joined(), group(place, dimension, key.renewed()), found);
            }
        }
        return numbers(found.stream());
    }

    private static <K> void take(Map<K, Integer> from, K key, List<Integer> found) {
        Integer number = from.get(key);
        if (number != null) {
            found.add(number);
        }
    }

    private static int[] numbers(Stream<Integer> numbers) {
        return numbers.filter(number -> number != null)
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static CellKey group(String place, Dimension dimension, String value) {
        return HeadCounts.group(place, dimension, value);
    }
}
