package be.telling.statistics.publication;

import be.telling.commons.cells.CellKey;
import be.telling.commons.cells.Dimension;
import be.telling.commons.problem.ProblemException;
import be.telling.commons.problem.ProblemType;
import be.telling.statistics.counts.Attribute;
import be.telling.statistics.protection.ProtectedFigures;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * The part of a cube that somebody asks for: places and what breaks them down, each in the order of the whole. The figures in it
 * are those of the whole: leaving some out tells nothing new.
 */
record Selection(ProtectedFigures figures, List<String> places, List<Attribute> attributes) {
    static Selection all(ProtectedFigures figures) {
        return new Selection(figures, figures.places(), List.of(Attribute.values()));
    }

    /**
     * @param organisations codes of places; none for all
     * @param dimensions codes of attributes, {@code _T} for figures that aren't broken down; none for all
     * @throws ProblemException INVALID_REQUEST for a code that the release doesn't have; it isn't repeated
     */
    static Selection of(ProtectedFigures figures, List<String> organisations, List<String> dimensions) {
        List<String> places = figures.places();
        if (!places.containsAll(organisations)) {
            throw unknown("organisation", "must be organisations or domains of the release, or _T");
        }
        List<String> known = new ArrayList<>(Arrays.stream(Attribute.values())
                .map(attribute -> attribute.dimension().code())
                .toList());
        known.add(CellKey.TOTAL);
        if (!known.containsAll(dimensions)) {
            throw unknown("dimension", "must be one or more of " + String.join(", ", known));
        }
        return new Selection(
                figures,
                organisations.isEmpty()
                        ? places
                        : places.stream().filter(organisations::contains).toList(),
                Arrays.stream(Attribute.values())
                        .filter(attribute -> dimensions.isEmpty()
                                || dimensions.contains(attribute.dimension().code()))
                        .toList());
    }

    boolean isAll() {
        return equals(all(figures));
    }

    /** The cells of these places, in all or broken down by these attributes. */
    List<CellKey> keys() {
        List<Dimension> dimensions =
                attributes.stream().map(Attribute::dimension).toList();
        return figures.keys().stream()
                .filter(key -> places.contains(key.organisation()))
                .filter(key -> key.dimension() == Dimension.TOTAL || dimensions.contains(key.dimension()))
                .toList();
    }

    private static ProblemException unknown(String parameter, String detail) {
        return ProblemException.of(ProblemType.INVALID_REQUEST)
                .with("parameters", List.of(Map.of("parameter", parameter, "detail", detail)));
    }
}
