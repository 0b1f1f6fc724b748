package be.telling.statistics.gate;

import be.telling.commons.cells.CellKey;
import be.telling.commons.cells.Dimension;
import be.telling.statistics.counts.HeadCounts;
import be.telling.statistics.protection.Parameters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * One release with what everybody is supposed to know beside it.
 *
 * @param places by place that has others in it, these
 * @param heads how many persons each group has
 */
record Edition(
        String round, Published published, Map<String, List<String>> places, HeadCounts heads, Parameters parameters) {
    /** The groups of a place: everybody, and each value of each attribute. */
    List<CellKey> groups(String place) {
        List<CellKey> groups = new ArrayList<>();
        groups.add(HeadCounts.group(place, Dimension.TOTAL, CellKey.TOTAL));
        for (Dimension dimension : Dimension.values()) {
            if (dimension != Dimension.TOTAL) {
                groups.addAll(parts(place, dimension));
            }
        }
        return groups;
    }

    /** The groups that an attribute divides a place into. */
    List<CellKey> parts(String place, Dimension dimension) {
        return published.values(dimension).stream()
                .map(value -> HeadCounts.group(place, dimension, value))
                .toList();
    }

    /** Every place: the total, and whatever is in it. */
    List<String> allPlaces() {
        List<String> all = new ArrayList<>(List.of(CellKey.TOTAL));
        for (int i = 0; i < all.size(); i++) {
            places.getOrDefault(all.get(i), List.of()).stream()
                    .filter(place -> !all.contains(place))
                    .forEach(all::add);
        }
        return all;
    }

    /** Whether the policy leaves a category without protection. */
    boolean unremarkable(String origin) {
        List<String> named = parameters.unremarkable();
        return named != null && named.contains(origin);
    }

    int persons(CellKey group) {
        return Math.toIntExact(heads.of(group));
    }

    OptionalLong figure(CellKey group, String origin) {
        return published.figure(new CellKey(group.organisation(), group.dimension(), group.value(), origin));
    }

    /** Whether what is shown of a cell alone says that neither it nor what it leaves of its group is small. */
    boolean large(CellKey group, String origin) {
        OptionalLong figure = figure(group, origin);
        return figure.isPresent()
                && figure.getAsLong() - parameters.deviation() >= parameters.threshold()
                && persons(group) - figure.getAsLong() - parameters.deviation() >= parameters.threshold();
    }
}
