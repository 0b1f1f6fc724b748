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
                follow(first, List.of(organisation), kinds);
            }
        }
        return kinds;
    }

    /** Those who were there so long, and those who stayed on. */
    private void follow(int first, List<String> path, List<Kind> kinds) {
        kinds.add(kind(first, path));
        int next = first + path.size();
        Link link = links.get(next);
        if (link == null) {
            return;
        }
        String last = path.getLast();
        for (String after : chains.get(next).containsKey(last) ? List.of(last) : link.after(last)) {
            if (chains.get(next).containsKey(after)) {
                List<String> longer = new ArrayList<>(path);
                longer.add(after);
                follow(first, longer, kinds);
            }
        }
    }

    private Kind kind(int first, List<String> path) {
        List<int[][]> choices = new ArrayList<>();
        for (Dimension dimension : Dimension.values()) {
            if (dimension == Dimension.TOTAL) {
                continue;
            }
            List<String> values = editions.get(first).published().values(dimension);
            List<int[]> bundles = new ArrayList<>();
            values.forEach(value -> bundles.add(bundle(first, path, dimension, value, value, first)));
            for (int change = first + 1; change < first + path.size(); change++) {
                if (changes(change, path.get(change - first), dimension)) {
                    for (String before : values) {
                        for (String after : values) {
                            if (!before.equals(after)) {
                                bundles.add(bundle(first, path, dimension, before, after, change));
                            }
                        }
                    }
                }
            }
            if (!bundles.isEmpty()) {
                choices.add(bundles.toArray(int[][]::new));
            }
        }
        int[] always = bundle(first, path, Dimension.TOTAL, CellKey.TOTAL, CellKey.TOTAL, first);
        return new Kind(always, choices.toArray(int[][][]::new));
    }

    /** Whether anybody in the place got another value. */
    private boolean changes(int later, String place, Dimension dimension) {
        Link link = links.get(later);
        return link != null && link.moved().containsKey(new Link.Movers(place, dimension));
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
