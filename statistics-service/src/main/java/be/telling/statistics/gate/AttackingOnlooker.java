package be.telling.statistics.gate;

import be.telling.commons.cells.CellKey;
import be.telling.statistics.counts.HeadCounts;
import be.telling.statistics.movements.Movements;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads earlier releases once, and writes down once what ties them to the next one: from one draft to the other, only its figures
 * change. Each walk begins where the last one ended.
 */
final class AttackingOnlooker implements Gate.Onlooker {
    private final Solver solver;
    private final List<Edition> earlier;
    private final List<Movements> movements;
    private List<Ground> grounds = List.of();

    AttackingOnlooker(Solver solver, List<Edition> earlier, List<Movements> movements) {
        this.solver = solver;
        this.earlier = List.copyOf(earlier);
        this.movements = List.copyOf(movements);
    }

    @Override
    public Set<CellKey> doubts(Dossier draft) {
        Edition edition = Reading.of(draft, new Findings());
        if (grounds.isEmpty() || !grounds.stream().allMatch(ground -> ground.exchange(edition))) {
            grounds = Series.around(edition, earlier, movements, new Findings()).systems().stream()
                    .map(Ground::new)
                    .toList();
        }
        Set<CellKey> doubts = new TreeSet<>();
        grounds.forEach(ground -> ground.walk(doubts));
        return doubts;
    }

    /** One system, and where the last walk through it ended. */
    private final class Ground {
        private final Series series;
        private final Tables tables;
        private int[] near = new int[0];

        Ground(Series series) {
            this.series = series;
            tables = series.tables();
        }

        boolean exchange(Edition draft) {
            return series.exchange(tables, draft);
        }

        void walk(Set<CellKey> found) {
            Attack.Doubts doubts = new Attack(tables.unknowns(), solver, near).doubts(tables.claims());
            near = doubts.point();
            doubts.open().stream()
                    .map(tables::group)
                    .map(group ->
                            HeadCounts.group(series.place(group.organisation()), group.dimension(), group.value()))
                    .forEach(found::add);
        }
    }
}
