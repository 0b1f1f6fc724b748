package be.telling.statistics.gate;

import be.telling.commons.cells.CellKey;
import be.telling.commons.cells.Dimension;
import be.telling.statistics.counts.HeadCounts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The kinds of persons that releases count: of each organisation those who were there in some releases, one after the other.
 * Releases that nothing ties together have different persons.
 */
final class Histories {
    private final List<Edition> editions = new ArrayList<>();
    private final List<Map<CellKey, Integer>> groups = new ArrayList<>();

    /** By the later release. */
    private final Map<Integer, Link> links = new HashMap<>();

    private final Map<Integer, Transfers> transfers = new HashMap<>();

    /** By release, and then by organisation, itself and all places around it. */
    private final List<Map<String, List<String>>> chains = new ArrayList<>();

    void add(Edition edition, Map<CellKey, Integer> numbers) {
        editions.add(edition);
        groups.add(numbers);
        Map<String, List<String>> found = new LinkedHashMap<>();
        chain(edition, List.of(CellKey.TOTAL), found);
        chains.add(found);
    }

    void link(int later, Link link) {
        links.put(later, link);
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

    List<Kind> kinds() {
        List<Kind> kinds = new ArrayList<>();
        for (int first = 0; first < editions.size(); first++) {
            for (String organisation : chains.get(first).keySet()) {
                follow(first, List.of(organisation), false, kinds);
            }
        }
        return kinds;
    }

    /**
     * Those who were there so long, those who stayed on, and those who went elsewhere.
     *
     * @param gone whether they went elsewhere before; who did it twice is not thought of
     */
    private void follow(int first, List<String> path, boolean gone, List<Kind> kinds) {
        alike(first, path, kinds);
        int next = first + path.size();
        Link link = links.get(next);
        if (link == null) {
            return;
        }
        String last = path.getLast();
        for (String after : chains.get(next).containsKey(last) ? List.of(last) : link.after(last)) {
            if (chains.get(next).containsKey(after)) {
                follow(first, longer(path, after), gone, kinds);
            }
        }
        if (!gone) {
            transfers(next, link).from(last).forEach(after -> follow(first, longer(path, after), true, kinds));
        }
    }

    private Transfers transfers(int later, Link link) {
        return transfers.computeIfAbsent(later, at -> new Transfers(chains.get(at - 1), chains.get(at), link));
    }

    private static List<String> longer(List<String> path, String next) {
        List<String> longer = new ArrayList<>(path);
        longer.add(next);
        return longer;
    }

    /** Those who kept all their values, and for each attribute those who got another value of it. */
    private void alike(int first, List<String> path, List<Kind> kinds) {
        int[] always = bundle(first, path, Dimension.TOTAL, CellKey.TOTAL, CellKey.TOTAL, first);
        List<Dimension> attributes = new ArrayList<>();
        List<int[][]> kept = new ArrayList<>();
        for (Dimension dimension : Dimension.values()) {
            List<String> values = editions.get(first).published().values(dimension);
            if (dimension != Dimension.TOTAL && !values.isEmpty()) {
                attributes.add(dimension);
                kept.add(values.stream()
                        .map(value -> bundle(first, path, dimension, value, value, first))
                        .toArray(int[][]::new));
            }
        }
        kinds.add(new Kind(always, kept.toArray(int[][][]::new)));
        for (int change = first + 1; change < first + path.size(); change++) {
            for (int attribute = 0; attribute < attributes.size(); attribute++) {
                int[][] others = changed(first, path, attributes.get(attribute), change);
                if (others.length > 0) {
                    int[][][] choices = kept.toArray(int[][][]::new);
                    choices[attribute] = others;
                    kinds.add(new Kind(always, choices));
                }
            }
        }
    }

    /** The groups of those who got another value at a release; none of them if nobody can have. */
    private int[][] changed(int first, List<String> path, Dimension dimension, int change) {
        List<String> then = chain(change - 1, path.get(change - first - 1));
        List<String> now = chain(change, path.get(change - first));
        Link link = links.get(change);
        String place = Transfers.common(then, now);
        // Who went to another domain and got another value at the same time is one too many to think of.
        if (link == null || then.size() > 1 && place.equals(CellKey.TOTAL) || !changes(link, then, now, dimension)) {
            return new int[0][];
        }
        List<String> values = editions.get(first).published().values(dimension);
        List<int[]> bundles = new ArrayList<>();
        for (String before : values) {
            for (String after : values) {
                if (!before.equals(after)
                        && link.someLeft(group(place, dimension, before))
                        && link.someJoined(group(place, dimension, after))) {
                    bundles.add(bundle(first, path, dimension, before, after, change));
                }
            }
        }
        return bundles.toArray(int[][]::new);
    }

    /** Whether anybody in all the places that he was and is in may have got another value. */
    private static boolean changes(Link link, List<String> then, List<String> now, Dimension dimension) {
        return then.stream()
                .filter(now::contains)
                .noneMatch(place -> link.unmoved().contains(new Link.Movers(place, dimension)));
    }

    /**
     * All groups that somebody with this history is in.
     *
     * @param change the release from which on the second value holds instead of the first
     */
    private int[] bundle(int first, List<String> path, Dimension dimension, String before, String after, int change) {
        List<Integer> numbers = new ArrayList<>();
        int end = first + path.size();
        for (int at = first; at < end; at++) {
            String value = at < change ? before : after;
            List<String> chain = chain(at, path.get(at - first));
            for (String place : chain) {
                take(groups.get(at), group(place, dimension, value), numbers);
            }
        }
        for (int at = first; at <= end; at++) {
            Link link = links.get(at);
            if (link != null) {
                List<String> then = at == first ? List.of() : chain(at - 1, path.get(at - 1 - first));
                List<String> now = at == end ? List.of() : chain(at, path.get(at - first));
                String old = at <= change ? before : after;
                String renewed = at < change ? before : after;
                tie(link, then, now, group(CellKey.TOTAL, dimension, old), renewed, numbers);
            }
        }
        return numbers.stream().mapToInt(Integer::intValue).toArray();
    }

    private static void tie(
            Link link, List<String> then, List<String> now, CellKey old, String renewed, List<Integer> numbers) {
        Dimension dimension = old.dimension();
        boolean changes = !old.value().equals(renewed);
        for (String place : then) {
            if (now.contains(place) && !changes) {
                take(link.stayed(), group(place, dimension, renewed), numbers);
            } else {
                take(link.left(), group(place, dimension, old.value()), numbers);
            }
            if (now.contains(place) && changes) {
                take(link.moved(), new Link.Movers(place, dimension), numbers);
            }
            if (!now.isEmpty()) {
                take(link.together(), group(place, dimension, old.value()), numbers);
            }
        }
        boolean elsewhere =
                !then.isEmpty() && !now.isEmpty() && !then.getFirst().equals(now.getFirst());
        if (elsewhere && !changes) {
            take(link.between(), group(Transfers.common(then, now), dimension, renewed), numbers);
        }
        for (String place : now) {
            if (!then.contains(place) || changes) {
                take(link.joined(), group(place, dimension, renewed), numbers);
            }
        }
    }

    private List<String> chain(int edition, String organisation) {
        return chains.get(edition).getOrDefault(organisation, List.of());
    }

    private static <K> void take(Map<K, Integer> from, K key, List<Integer> numbers) {
        Integer number = from.get(key);
        if (number != null) {
            numbers.add(number);
        }
    }

    private static CellKey group(String place, Dimension dimension, String value) {
        return HeadCounts.group(place, dimension, value);
    }
}
