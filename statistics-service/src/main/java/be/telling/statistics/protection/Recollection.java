package be.telling.statistics.protection;

import be.telling.commons.cells.CellKey;
import be.telling.statistics.counts.HeadCounts;
import be.telling.statistics.movements.Movements;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What readers remember of earlier releases. Where so few persons joined or left a group that a changed figure would speak of
 * them, the figures should stay as they were; then the two releases say no more than one of them, but that the head count
 * changed, which is known.
 *
 * <p>Of a group whose movements nobody supplied, the least is assumed that its head counts allow: nobody moved but the
 * difference. The more moved in truth, the less an attacker learns of those who stayed.
 */
final class Recollection {
    private final List<Remembered> earlier;

    private Recollection(List<Remembered> earlier) {
        this.earlier = earlier;
    }

    /** A release with its head counts, which every group is compared with. */
    private record Remembered(Earlier release, HeadCounts heads) {}

    /** @param earlier the latest last */
    static Recollection of(List<Earlier> earlier) {
        return new Recollection(earlier.stream()
                .map(release -> new Remembered(release, HeadCounts.of(release.counts())))
                .toList());
    }

    /** For each group with few movers the figures that it had when it was last shown. */
    Map<Integer, int[]> kept(Shape shape, Parameters parameters) {
        Map<Integer, int[]> kept = new HashMap<>();
        for (Remembered remembered : earlier) {
            Earlier release = remembered.release();
            if (!comparable(release, shape, parameters)) {
                continue;
            }
            for (int group = 0; group < shape.groups(); group++) {
                int[] figures = figures(release, shape, group);
                if (figures.length > 0 && movers(remembered, shape, group) < parameters.width()) {
                    kept.put(group, figures);
                } else {
                    kept.remove(group);
                }
            }
        }
        kept.entrySet().removeIf(entry -> !fits(shape, parameters, entry.getKey(), entry.getValue()));
        return kept;
    }

    /** For each group of which it is known who came and went what it was shown with the last time. */
    Map<Integer, Past> pasts(Shape shape, Parameters parameters) {
        Map<Integer, Past> pasts = new HashMap<>();
        for (Remembered remembered : earlier) {
            Earlier release = remembered.release();
            if (!comparable(release, shape, parameters)) {
                continue;
            }
            for (int group = 0; group < shape.groups(); group++) {
                CellKey key = shape.key(group, CellKey.TOTAL);
                Optional<Movements.Change> known = release.movements().flatMap(m -> m.change(key));
                int[] figures = figures(release, shape, group);
                if (figures.length > 0 && known.isPresent()) {
                    Movements.Change change = known.get();
                    pasts.put(
                            group,
                            new Past(
                                    figures,
                                    Math.toIntExact(change.stayed() + change.left()),
                                    Math.toIntExact(change.joined()),
                                    Math.toIntExact(change.left())));
                }
            }
        }
        return pasts;
    }

    /** How many persons joined or left, as far as is known. */
    private static long movers(Remembered remembered, Shape shape, int group) {
        CellKey key = shape.key(group, CellKey.TOTAL);
        Optional<Movements.Change> known = remembered.release().movements().flatMap(m -> m.change(key));
        return known.map(Movements.Change::movers)
                .orElseGet(
                        () -> Math.abs(shape.heads[group] - remembered.heads().of(key)));
    }

    private static boolean comparable(Earlier release, Shape shape, Parameters parameters) {
        return release.counts().origins().equals(shape.counts.origins())
                && release.figures().parameters().base() == parameters.base();
    }

    private static int[] figures(Earlier release, Shape shape, int group) {
        int[] figures = new int[shape.origins];
        for (int origin = 0; origin < shape.origins; origin++) {
            OptionalLong figure = release.figures().figure(shape.key(group * shape.origins + origin));
            if (figure.isEmpty()) {
                return new int[0];
            }
            figures[origin] = Math.toIntExact(figure.getAsLong());
        }
        return figures;
    }

    /** Whether the old figures keep the promises of the new release as well. */
    private static boolean fits(Shape shape, Parameters parameters, int group, int[] figures) {
        int rest = shape.heads[group];
        int positive = 0;
        for (int origin = 0; origin < figures.length; origin++) {
            rest -= figures[origin];
            positive += figures[origin] > 0 ? 1 : 0;
            if (Math.abs(figures[origin] - shape.truth[group * shape.origins + origin]) > parameters.deviation()) {
                return false;
            }
        }
        return Math.abs(rest) <= parameters.deviation() && (positive > 1 || rest >= 0) && shape.heads[group] > 0;
    }
}
