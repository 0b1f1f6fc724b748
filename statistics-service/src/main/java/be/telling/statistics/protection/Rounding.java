package be.telling.statistics.protection;

import be.telling.commons.cells.CellKey;
import be.telling.statistics.counts.Attribute;
import be.telling.statistics.counts.Cells;
import be.telling.statistics.counts.Domain;
import be.telling.statistics.counts.Organisation;
import be.telling.statistics.counts.RawCounts;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The rounding of one round, from the top down: each table is fitted into the margins that stand already. */
final class Rounding {
    private final RawCounts counts;
    private final int base;
    private final List<String> origins;
    private final List<String> domains;
    private final SortedMap<CellKey, Long> units = new TreeMap<>();

    Rounding(RawCounts counts, int base) {
        this.counts = counts;
        this.base = base;
        origins = counts.origins();
        domains = counts.domains().stream().map(Domain::code).toList();
    }

    /** Every cell of the cube, the totals over the origins included, as multiples of the base. */
    SortedMap<CellKey, Long> figures() {
        total();
        for (String origin : origins) {
            divide(Cells.base(CellKey.TOTAL, origin), domains);
            for (String domain : domains) {
                divide(Cells.base(domain, origin), organisations(domain));
            }
            for (Attribute attribute : Attribute.values()) {
                attribute(attribute, origin);
            }
        }
        SortedMap<CellKey, Long> figures = new TreeMap<>();
        units.forEach((key, unit) -> {
            figures.merge(key, unit * base, Long::sum);
            CellKey all = new CellKey(key.organisation(), key.dimension(), key.value(), CellKey.TOTAL);
            figures.merge(all, unit * base, Long::sum);
        });
        return figures;
    }

    /** The grand total is the nearest multiple, the closest that any figure of the release comes to its truth. */
    private void total() {
        long[] parts =
                truth(origins.stream().map(o -> Cells.base(CellKey.TOTAL, o)).toList());
        long all = Apportionment.nearest(counts.headCount(CellKey.TOTAL), base);
        long[] shares = Apportionment.apportion(parts, all, base);
        for (int i = 0; i < shares.length; i++) {
            units.put(Cells.base(CellKey.TOTAL, origins.get(i)), shares[i]);
        }
    }

    private void divide(CellKey parent, List<String> places) {
        List<CellKey> parts =
                places.stream().map(place -> Cells.base(place, parent.origin())).toList();
        put(parts, Apportionment.apportion(truth(parts), unit(parent), base));
    }

    private void attribute(Attribute attribute, String origin) {
        List<CellKey> values = cells(CellKey.TOTAL, attribute, origin);
        put(values, Apportionment.apportion(truth(values), unit(Cells.base(CellKey.TOTAL, origin)), base));
        fit(CellKey.TOTAL, domains, attribute, origin);
        for (String domain : domains) {
            fit(domain, organisations(domain), attribute, origin);
        }
    }

    private void fit(String parent, List<String> places, Attribute attribute, String origin) {
        long[][] truth = new long[places.size()][];
        long[] rows = new long[places.size()];
        for (int i = 0; i < rows.length; i++) {
            truth[i] = truth(cells(places.get(i), attribute, origin));
            rows[i] = unit(Cells.base(places.get(i), origin));
        }
        long[] columns =
                cells(parent, attribute, origin).stream().mapToLong(this::unit).toArray();
        long[][] fitted = Transportation.round(truth, rows, columns, base);
        for (int i = 0; i < rows.length; i++) {
            put(cells(places.get(i), attribute, origin), fitted[i]);
        }
    }

    private List<CellKey> cells(String place, Attribute attribute, String origin) {
        return attribute.codes().stream()
                .map(value -> Cells.of(place, attribute, value, origin))
                .toList();
    }

    private List<String> organisations(String domain) {
        return counts.organisationsOf(domain).stream().map(Organisation::code).toList();
    }

    private long[] truth(List<CellKey> keys) {
        return keys.stream().mapToLong(counts::count).toArray();
    }

    private long unit(CellKey key) {
        return units.getOrDefault(key, 0L);
    }

    private void put(List<CellKey> keys, long[] values) {
        for (int i = 0; i < values.length; i++) {
            units.put(keys.get(i), values[i]);
        }
    }
}
