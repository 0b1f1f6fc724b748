package be.telling.statistics.protection;

import be.telling.commons.cells.CellKey;
import be.telling.statistics.counts.Attribute;
import be.telling.statistics.counts.Cells;
import be.telling.statistics.counts.RawCounts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A round as arrays. A place is the total, a domain or an organisation; a row is everybody of a place or one value of an
 * attribute there; place and row make a group, and a group has one cell for each origin. All tables are linked by this: a
 * person is in one organisation, and in one row of each attribute, and in the same rows of its domain and of the total.
 */
final class Shape {
    /** The row of everybody. */
    static final int ALL = 0;

    /** An organisation, its domain, the total. */
    static final int LEVELS = 3;

    final RawCounts counts;
    final int places;
    final int rows;
    final int origins;

    /** For each attribute its first row; the next one's first row ends it. */
    final int[] attributeStart;

    /** For each row its attribute; none for everybody's. */
    final int[] attributeOf;

    /** Organisations with anybody in them, as places. */
    final int[] leaves;

    /** For each place the organisations with anybody in them. */
    final int[][] leavesOf;

    /** For each organisation, by place: itself, its domain, the total. */
    final int[][] chain;

    /** Persons by group. */
    final int[] heads;

    /** Persons by cell. */
    final int[] truth;

    private final List<String> codes = new ArrayList<>();
    private final List<String> originCodes;
    private final List<Attribute> rowAttribute = new ArrayList<>();
    private final List<String> rowValue = new ArrayList<>();

    Shape(RawCounts counts) {
        this.counts = counts;
        originCodes = counts.origins();
        origins = originCodes.size();
        codes.add(CellKey.TOTAL);
        counts.domains().forEach(domain -> codes.add(domain.code()));
        counts.organisations().forEach(organisation -> codes.add(organisation.code()));
        places = codes.size();
        Attribute[] attributes = Attribute.values();
        attributeStart = new int[attributes.length + 1];
        attributeStart[0] = 1;
        for (int a = 0; a < attributes.length; a++) {
            for (String value : attributes[a].codes()) {
                rowAttribute.add(attributes[a]);
                rowValue.add(value);
            }
            attributeStart[a + 1] = rowValue.size() + 1;
        }
        rows = rowValue.size() + 1;
        attributeOf = new int[rows];
        attributeOf[ALL] = -1;
        for (int row = 1; row < rows; row++) {
            attributeOf[row] = rowAttribute.get(row - 1).ordinal();
        }
        chain = new int[places][];
        truth = new int[places * rows * origins];
        heads = new int[places * rows];
        fill();
        chain();
        leaves = leavesUnder(0);
        leavesOf = new int[places][];
        for (int place = 0; place < places; place++) {
            leavesOf[place] = leavesUnder(place);
        }
    }

    private void fill() {
        for (int cell = 0; cell < truth.length; cell++) {
            truth[cell] = Math.toIntExact(counts.count(key(cell)));
            heads[cell / origins] += truth[cell];
        }
    }

    private void chain() {
        Map<String, Integer> placeOf = new HashMap<>();
        for (int place = 0; place < places; place++) {
            placeOf.put(codes.get(place), place);
        }
        int first = places - counts.organisations().size();
        for (int place = first; place < places; place++) {
            String domain = counts.organisations().get(place - first).domain();
            chain[place] = new int[] {place, placeOf.getOrDefault(domain, 0), 0};
        }
    }

    private int[] leavesUnder(int ancestor) {
        int first = places - counts.organisations().size();
        return IntStream.range(first, places)
                .filter(place -> heads[group(place, ALL)] > 0)
                .filter(place -> Arrays.stream(chain[place]).anyMatch(at -> at == ancestor))
                .toArray();
    }

    int attributes() {
        return attributeStart.length - 1;
    }

    int group(int place, int row) {
        return place * rows + row;
    }

    int groups() {
        return places * rows;
    }

    int placeOf(int group) {
        return group / rows;
    }

    int rowOf(int group) {
        return group % rows;
    }

    boolean isOrganisation(int place) {
        return chain[place] != null;
    }

    String code(int place) {
        return codes.get(place);
    }

    CellKey key(int cell) {
        return key(cell / origins, originCodes.get(cell % origins));
    }

    /** The key of a group's cell of this origin, the total among them. */
    CellKey key(int group, String origin) {
        String place = codes.get(placeOf(group));
        int row = rowOf(group);
        return row == ALL
                ? Cells.base(place, origin)
                : Cells.of(place, rowAttribute.get(row - 1), rowValue.get(row - 1), origin);
    }
}
