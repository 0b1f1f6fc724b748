package be.telling.statistics.gate;

import be.telling.commons.cells.CellKey;
import be.telling.commons.cells.Dimension;
import be.telling.statistics.movements.Movements;
import be.telling.statistics.movements.Movements.Change;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.IntConsumer;

/**
 * Writes down everything that an attacker knows of some releases as one system of unknowns: all tables of each release at
 * once, over all hierarchies, and what stayed the same from one release to the next.
 */
final class Tables {
    static final String RANGE = "bounds-over-all-tables";
    static final String INSIDERS = "insiders-know-themselves";
    static final String MOVERS = "movers-between-releases";

    private final List<String> origins;
    private final Unknowns.Builder unknowns;
    private final List<Claim> claims = new ArrayList<>();
    private final Histories histories = new Histories();
    private final List<Map<CellKey, Integer>> groups = new ArrayList<>();

    /** By number the group that it stands for, or who came to or went from it. */
    private final Map<Integer, CellKey> names = new HashMap<>();

    /** @param origins the categories that all these releases have */
    Tables(List<String> origins) {
        this.origins = origins;
        unknowns = new Unknowns.Builder(origins.size());
    }

    Unknowns unknowns() {
        unknowns.kinds(histories.kinds());
        return unknowns.build();
    }

    List<Claim> claims() {
        return List.copyOf(claims);
    }

    /** The group that a claim is about. */
    CellKey group(Claim claim) {
        CellKey group = names.get(claim.target().plus() / origins.size());
        if (group == null) {
            throw new IllegalArgumentException("A claim about no group");
        }
        return group;
    }

    /** The groups of the edition that was added at this place, with their numbers. */
    Map<CellKey, Integer> groups(int edition) {
        return groups.get(edition);
    }

    /** Adds a release: its groups, their sums, and what its figures say of its cells. */
    void add(Edition edition) {
        Map<CellKey, Integer> numbers = new LinkedHashMap<>();
        groups.add(numbers);
        List<String> places = edition.allPlaces();
        for (String place : places) {
            for (CellKey group : edition.groups(place)) {
                int number = unknowns.group(edition.persons(group));
                numbers.put(group, number);
                names.put(number, group);
                figures(edition, group, number);
                insiders(edition, group, number);
            }
        }
        for (String place : places) {
            for (Dimension dimension : Dimension.values()) {
                List<CellKey> parts = edition.parts(place, dimension);
                if (dimension != Dimension.TOTAL && !parts.isEmpty()) {
                    sum(numbers, everybody(place), parts);
                }
            }
            List<String> inside = edition.places().getOrDefault(place, List.of());
            if (!inside.isEmpty()) {
                for (CellKey group : edition.groups(place)) {
                    sum(numbers, group, inside.stream().map(p -> at(p, group)).toList());
                }
            }
        }
        histories.add(edition, numbers);
    }

    private void figures(Edition edition, CellKey group, int number) {
        int persons = edition.persons(group);
        int deviation = edition.parameters().deviation();
        for (int origin = 0; origin < origins.size(); origin++) {
            String code = origins.get(origin);
            OptionalLong figure = edition.figure(group, code);
            if (figure.isPresent()) {
                unknowns.bound(number, origin, figure.getAsLong() - deviation, figure.getAsLong() + deviation);
            }
            if (persons > 0 && !edition.large(group, code) && !edition.unremarkable(code)) {
                Target target = Target.of(number * origins.size() + origin);
                claims.add(claim(
                        RANGE,
                        group.organisation(),
                        target,
                        0,
                        persons,
                        edition.parameters().width()));
            }
        }
    }

    /** Of everybody who knows himself in this group, what he could learn of the others in it. */
    private void insiders(Edition edition, CellKey group, int number) {
        if (edition.parameters().insiders() == 0 || edition.persons(group) < 2) {
            return;
        }
        for (int own = 0; own < origins.size(); own++) {
            for (int other = 0; other < origins.size(); other++) {
                String code = origins.get(other);
                if (!edition.large(group, code) && !edition.unremarkable(code)) {
                    Target target = Target.of(cell(number, other));
                    claims.add(Claim.insider(INSIDERS, group.organisation(), target, cell(number, own)));
                }
            }
        }
    }

    private static Claim claim(String rule, String place, Target target, int from, int persons, int width) {
        return persons < width
                ? Claim.every(rule, place, target, from, persons + 1)
                : Claim.span(rule, place, target, width);
    }

    /**
     * Joins two releases that were added: who stayed has the same category in both.
     *
     * @param earlier which of the added ones, from 0
     */
    void join(int earlier, int later, Edition before, Edition after, Movements movements) {
        Map<CellKey, Integer> then = groups.get(earlier);
        Map<CellKey, Integer> now = groups.get(later);
        Link link = new Link(movements);
        Map<CellKey, Integer> stayed = link.stayed();
        movements.changes().forEach((group, change) -> {
            if (then.containsKey(group) && now.containsKey(group) && change.stayed() > 0) {
                stayed.put(group, stayers(then.get(group), now.get(group), group, change, after, link));
            }
        });
        Changes changes = new Changes(before, after, movements);
        for (String place : after.allPlaces()) {
            CellKey everybody = everybody(place);
            for (Dimension dimension : Dimension.values()) {
                if (dimension != Dimension.TOTAL) {
                    Link.Movers movers = new Link.Movers(place, dimension);
                    within(
                            stayed,
                            changes,
                            everybody,
                            after.parts(place, dimension),
                            moved -> link.moved().put(movers, moved),
                            () -> link.unmoved().add(movers));
                }
            }
            List<String> inside = new ArrayList<>(after.places().getOrDefault(place, List.of()));
            if (!inside.isEmpty() && before.places().containsKey(place)) {
                for (CellKey group : after.groups(place)) {
                    within(
                            stayed,
                            changes,
                            group,
                            inside.stream().map(p -> at(p, group)).toList(),
                            gone -> link.between().put(group, gone),
                            () -> link.closed().add(group));
                }
            }
        }
        movements.mergers().forEach(merger -> merge(then, now, before, after, merger, link));
        histories.link(later, link);
    }

    private int stayers(int then, int now, CellKey group, Change change, Edition after, Link link) {
        int stayed = unknowns.group(Math.toIntExact(change.stayed()));
        int left = unknowns.group(Math.toIntExact(change.left()));
        int joined = unknowns.group(Math.toIntExact(change.joined()));
        unknowns.sum(then, List.of(stayed, left));
        unknowns.sum(now, List.of(stayed, joined));
        List.of(stayed, left, joined).forEach(number -> names.put(number, group));
        link.left().put(group, left);
        link.joined().put(group, joined);
        int movers = Math.toIntExact(change.movers());
        int width = after.parameters().width();
        for (int origin = 0; origin < origins.size() && movers > 0; origin++) {
            if (after.unremarkable(origins.get(origin))) {
                continue;
            }
            Target difference = new Target(cell(joined, origin), cell(left, origin));
            int lowest = -Math.toIntExact(change.left());
            claims.add(claim(MOVERS, group.organisation(), difference, lowest, movers, width));
            somebody(change.left(), group, left, origin);
            somebody(change.joined(), group, joined, origin);
        }
        return stayed;
    }

    /** Nobody's category may be certain: the cell of those who came or went can't have one value only. */
    private void somebody(long persons, CellKey group, int number, int origin) {
        if (persons > 0) {
            claims.add(Claim.span(MOVERS, group.organisation(), Target.of(cell(number, origin)), 2));
        }
    }

    /**
     * Who stayed in the whole stayed in one of its parts or went from one to another.
     *
     * @param some takes the number of those who went, if anybody did
     * @param none is told that nobody did
     */
    private void within(
            Map<CellKey, Integer> stayed,
            Changes changes,
            CellKey whole,
            List<CellKey> parts,
            IntConsumer some,
            Runnable none) {
        Optional<Change> all = changes.of(whole);
        if (!stayed.containsKey(whole)
                || !parts.stream().allMatch(part -> changes.of(part).isPresent())) {
            return;
        }
        long moved = all.map(Change::stayed).orElse(0L);
        List<Integer> numbers = new ArrayList<>();
        for (CellKey part : parts) {
            moved -= changes.of(part).map(Change::stayed).orElse(0L);
            if (stayed.containsKey(part)) {
                numbers.add(stayed.get(part));
            }
        }
        if (moved == 0) {
            none.run();
        } else {
            int others = unknowns.group(Math.toIntExact(moved));
            numbers.add(others);
            some.accept(others);
        }
        unknowns.sum(stayed.get(whole), numbers);
    }

    /** Organisations that became others: if nobody came or went, they are the same persons. */
    private void merge(
            Map<CellKey, Integer> then,
            Map<CellKey, Integer> now,
            Edition before,
            Edition after,
            Movements.Merger merger,
            Link link) {
        for (CellKey any : after.groups(merger.to().getFirst())) {
            List<CellKey> old = merger.from().stream().map(p -> at(p, any)).toList();
            List<CellKey> renewed = merger.to().stream().map(p -> at(p, any)).toList();
            int persons = old.stream().mapToInt(before::persons).sum();
            if (persons != renewed.stream().mapToInt(after::persons).sum()
                    || !then.keySet().containsAll(old)
                    || !now.keySet().containsAll(renewed)) {
                continue;
            }
            int together = unknowns.group(persons);
            old.forEach(key -> link.together().put(key, together));
            unknowns.sum(together, old.stream().map(key -> number(then, key)).toList());
            unknowns.sum(together, renewed.stream().map(key -> number(now, key)).toList());
        }
    }

    private void sum(Map<CellKey, Integer> numbers, CellKey whole, List<CellKey> parts) {
        Set<CellKey> known = new HashSet<>(parts);
        known.retainAll(numbers.keySet());
        unknowns.sum(
                number(numbers, whole),
                parts.stream()
                        .filter(known::contains)
                        .map(part -> number(numbers, part))
                        .toList());
    }

    private static int number(Map<CellKey, Integer> numbers, CellKey group) {
        Integer number = numbers.get(group);
        if (number == null) {
            throw new IllegalArgumentException("A group is missing");
        }
        return number;
    }

    private int cell(int group, int origin) {
        return group * origins.size() + origin;
    }

    private static CellKey everybody(String place) {
        return new CellKey(place, Dimension.TOTAL, CellKey.TOTAL, CellKey.TOTAL);
    }

    private static CellKey at(String place, CellKey group) {
        return new CellKey(place, group.dimension(), group.value(), CellKey.TOTAL);
    }
}
