package be.telling.statistics.gate;

import be.telling.commons.cells.CellKey;
import be.telling.commons.cells.Dimension;
import be.telling.statistics.counts.HeadCounts;
import be.telling.statistics.movements.Movements;
import be.telling.statistics.movements.Movements.Change;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;

/** Where two releases meet: the groups of those who stayed, left and joined in between, and what must not be known of these. */
final class Junction {
    private final List<String> origins;
    private final Unknowns.Builder unknowns;
    private final Side then;
    private final Side now;
    private final Changes changes;
    private final Link link;
    private final List<Claim> claims = new ArrayList<>();
    private final Map<Integer, CellKey> names = new HashMap<>();

    /** A release and the numbers of its groups. */
    record Side(Edition edition, Map<CellKey, Integer> numbers) {
        private int number(CellKey group) {
            Integer number = numbers.get(group);
            if (number == null) {
                throw new IllegalArgumentException("A group is missing");
            }
            return number;
        }
    }

    Junction(List<String> origins, Unknowns.Builder unknowns, Side then, Side now, Movements movements) {
        this.origins = origins;
        this.unknowns = unknowns;
        this.then = then;
        this.now = now;
        changes = new Changes(then.edition(), now.edition(), movements);
        link = new Link(movements);
        movements.changes().forEach((group, change) -> {
            if (then.numbers().containsKey(group) && now.numbers().containsKey(group) && change.stayed() > 0) {
                link.stayed().put(group, stayers(group, change));
            }
        });
        for (String place : now.edition().allPlaces()) {
            for (Dimension dimension : Dimension.values()) {
                if (dimension != Dimension.TOTAL) {
                    Link.Movers there = new Link.Movers(place, dimension);
                    within(
                            HeadCounts.group(place, Dimension.TOTAL, CellKey.TOTAL),
                            now.edition().parts(place, dimension),
                            moved -> link.moved().put(there, moved),
                            () -> link.unmoved().add(there));
                }
            }
            List<String> inside = now.edition().places().getOrDefault(place, List.of());
            if (!inside.isEmpty() && then.edition().places().containsKey(place)) {
                for (CellKey group : now.edition().groups(place)) {
                    within(
                            group,
                            inside.stream().map(part -> at(part, group)).toList(),
                            gone -> link.between().put(group, gone),
                            () -> link.closed().add(group));
                }
            }
        }
        movements.mergers().forEach(this::merge);
    }

    Link link() {
        return link;
    }

    /** That nobody who came or went can be told. */
    List<Claim> claims() {
        return claims;
    }

    /** By number the group that somebody stayed in, left or joined. */
    Map<Integer, CellKey> names() {
        return names;
    }

    private int stayers(CellKey group, Change change) {
        int stayed = unknowns.group(Math.toIntExact(change.stayed()));
        int left = unknowns.group(Math.toIntExact(change.left()));
        int joined = unknowns.group(Math.toIntExact(change.joined()));
        unknowns.sum(then.number(group), List.of(stayed, left));
        unknowns.sum(now.number(group), List.of(stayed, joined));
        List.of(stayed, left, joined).forEach(number -> names.put(number, group));
        link.left().put(group, left);
        link.joined().put(group, joined);
        int moved = Math.toIntExact(change.movers());
        int width = now.edition().parameters().width();
        for (int origin = 0; origin < origins.size() && moved > 0; origin++) {
            if (now.edition().unremarkable(origins.get(origin))) {
                continue;
            }
            Target difference = new Target(cell(joined, origin), cell(left, origin));
            int lowest = -Math.toIntExact(change.left());
            claims.add(Promises.claim(Tables.MOVERS, group.organisation(), difference, lowest, moved, width));
            somebody(change.left(), group, left, origin);
            somebody(change.joined(), group, joined, origin);
        }
        return stayed;
    }

    /** Nobody's category may be certain: the cell of those who came or went can't have one value only. */
    private void somebody(long persons, CellKey group, int number, int origin) {
        if (persons > 0) {
            claims.add(Claim.span(Tables.MOVERS, group.organisation(), Target.of(cell(number, origin)), 2));
        }
    }

    /**
     * Who stayed in the whole stayed in one of its parts or went from one to another.
     *
     * @param some takes the number of those who went, if anybody did
     * @param none is told that nobody did
     */
    private void within(CellKey whole, List<CellKey> parts, IntConsumer some, Runnable none) {
        Optional<Integer> stayed = link.stayed(whole);
        if (stayed.isEmpty()
                || !parts.stream().allMatch(part -> changes.of(part).isPresent())) {
            return;
        }
        long moved = changes.of(whole).map(Change::stayed).orElse(0L);
        List<Integer> numbers = new ArrayList<>();
        for (CellKey part : parts) {
            moved -= changes.of(part).map(Change::stayed).orElse(0L);
            link.stayed(part).ifPresent(numbers::add);
        }
        if (moved == 0) {
            none.run();
        } else {
            int others = unknowns.group(Math.toIntExact(moved));
            numbers.add(others);
            some.accept(others);
        }
        unknowns.sum(stayed.get(), numbers);
    }

    /** Organisations that became others: if nobody came or went, they are the same persons. */
    private void merge(Movements.Merger merger) {
        for (CellKey any : now.edition().groups(merger.to().getFirst())) {
            List<CellKey> old = merger.from().stream().map(p -> at(p, any)).toList();
            List<CellKey> renewed = merger.to().stream().map(p -> at(p, any)).toList();
            int persons = old.stream().mapToInt(then.edition()::persons).sum();
            if (persons != renewed.stream().mapToInt(now.edition()::persons).sum()
                    || !then.numbers().keySet().containsAll(old)
                    || !now.numbers().keySet().containsAll(renewed)) {
                continue;
            }
            int together = unknowns.group(persons);
            old.forEach(key -> link.together().put(key, together));
            unknowns.sum(together, old.stream().map(then::number).toList());
            unknowns.sum(together, renewed.stream().map(now::number).toList());
        }
    }

    private int cell(int group, int origin) {
        return group * origins.size() + origin;
    }

    private static CellKey at(String place, CellKey group) {
        return HeadCounts.group(place, group.dimension(), group.value());
    }
}
