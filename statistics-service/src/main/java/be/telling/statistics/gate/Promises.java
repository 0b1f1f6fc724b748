package be.telling.statistics.gate;

import be.telling.commons.cells.CellKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** What the figures of a release say of its cells, and what it promises about each of them all the same. */
final class Promises {
    static final String RANGE = "bounds-over-all-tables";
    static final String INSIDERS = "insiders-know-themselves";

    /** Two values: nothing is certain. */
    private static final int UNCERTAIN = 2;

    private final List<String> origins;
    private final Unknowns.Builder unknowns;

    /** @param unknowns gets the bounds */
    Promises(List<String> origins, Unknowns.Builder unknowns) {
        this.origins = origins;
        this.unknowns = unknowns;
    }

    /** @param numbers by group its number among the unknowns */
    List<Claim> of(Edition edition, Map<CellKey, Integer> numbers) {
        List<Claim> promised = new ArrayList<>();
        numbers.forEach((group, number) -> {
            figures(edition, group, number, promised);
            insiders(edition, group, number, promised);
        });
        return promised;
    }

    private void figures(Edition edition, CellKey group, int number, List<Claim> promised) {
        int persons = edition.persons(group);
        int deviation = edition.parameters().deviation();
        for (int origin = 0; origin < origins.size(); origin++) {
            String code = origins.get(origin);
            OptionalLong figure = edition.figure(group, code);
            if (figure.isPresent()) {
                unknowns.bound(number, origin, figure.getAsLong() - deviation, figure.getAsLong() + deviation);
            }
            if (persons > 0 && !edition.large(group, code) && !edition.unremarkable(code)) {
                Target target = Target.of(cell(number, origin));
                promised.add(claim(
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
    private void insiders(Edition edition, CellKey group, int number, List<Claim> promised) {
        if (edition.parameters().insiders() == 0 || edition.persons(group) < 2) {
            return;
        }
        for (int own = 0; own < origins.size(); own++) {
            if (isNoNews(edition, group, origins.get(own))) {
                continue;
            }
            for (int other = 0; other < origins.size(); other++) {
                String code = origins.get(other);
                if (!edition.large(group, code) && !edition.unremarkable(code)) {
                    Target target = Target.of(cell(number, other));
                    promised.add(Claim.insider(INSIDERS, group.organisation(), target, cell(number, own)));
                }
            }
        }
    }

    /** Whether everybody knows that somebody is in a cell: then who is in it knows no more, and the promise to all covers him. */
    private static boolean isNoNews(Edition edition, CellKey group, String origin) {
        OptionalLong figure = edition.figure(group, origin);
        return edition.parameters().width() >= UNCERTAIN
                && figure.isPresent()
                && figure.getAsLong() > edition.parameters().deviation();
    }

    /** That as many values are possible as promised; in a group of fewer persons all of them. */
    static Claim claim(String rule, String place, Target target, int from, int persons, int width) {
        return persons < width
                ? Claim.every(rule, place, target, from, persons + 1)
                : Claim.span(rule, place, target, width);
    }

    private int cell(int group, int origin) {
        return group * origins.size() + origin;
    }
}
