package be.telling.statistics.gate;

import be.telling.commons.cells.CellKey;
import be.telling.statistics.counts.HeadCounts;
import be.telling.statistics.counts.Language;
import be.telling.statistics.counts.RawCounts;
import be.telling.statistics.gate.Dossier.Form;
import be.telling.statistics.gate.Gate.Verdict;
import be.telling.statistics.movements.Movements;
import be.telling.statistics.protection.Critic;
import be.telling.statistics.protection.Earlier;
import be.telling.statistics.protection.Parameters;
import be.telling.statistics.protection.ProtectedFigures;
import be.telling.statistics.protection.Releasable;
import be.telling.statistics.publication.Rendered;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Releases one after the other of staff that comes and goes, made and examined as the service does it. */
final class Years {
    private final AttackingGate gate = new AttackingGate(Solvers.choose(Optional.empty(), true));
    private final List<Staff> staff = new ArrayList<>();
    private final List<RawCounts> counts = new ArrayList<>();
    private final List<ProtectedFigures> figures = new ArrayList<>();
    private final List<Dossier> dossiers = new ArrayList<>();
    private final List<Movements> movements = new ArrayList<>();

    /**
     * One release more.
     *
     * @param hearing whether the protection knows of earlier releases and hears the gate's doubts, as it does in the service
     */
    Verdict release(Staff now, List<Movements.Merger> mergers, boolean hearing) {
        int year = staff.size();
        RawCounts counted = now.counts("r" + year);
        List<Earlier> earlier = new ArrayList<>();
        for (int i = 0; i < year; i++) {
            Movements known = now.since(staff.get(i), "r" + i, "r" + year, mergers);
            earlier.add(new Earlier(counts.get(i), figures.get(i), Optional.of(known)));
            if (i == year - 1) {
                movements.add(known);
            }
        }
        List<Dossier> before = List.copyOf(dossiers);
        Gate.Onlooker onlooker = gate.onlooker(before, movements);
        Critic critic = made -> onlooker.doubts(dossier(made, counted));
        ProtectedFigures made = hearing ? Releasable.figures(counted, earlier, critic) : Releasable.figures(counted);
        Dossier dossier = dossier(made, counted);
        Verdict verdict = gate.examine(dossier, before, movements);
        staff.add(now);
        counts.add(counted);
        figures.add(made);
        dossiers.add(dossier);
        return verdict;
    }

    ProtectedFigures latest() {
        return figures.getLast();
    }

    /** Which share of the cells the latest release shows. */
    double shown() {
        return latest().figures().size() / (double) latest().keys().size();
    }

    /** How far the figures of the latest release are from the truth, in persons. */
    double meanError() {
        HeadCounts heads = HeadCounts.of(counts.getLast());
        return latest().figures().entrySet().stream()
                .mapToLong(cell -> Math.abs(cell.getValue()
                        - (cell.getKey().origin().equals(CellKey.TOTAL)
                                ? heads.of(cell.getKey())
                                : counts.getLast().count(cell.getKey()))))
                .average()
                .orElse(0);
    }

    private static Dossier dossier(ProtectedFigures figures, RawCounts counts) {
        return new Dossier(
                counts.round(),
                List.of(new Form("json-stat", Rendered.jsonStat(figures, Language.NL))),
                Parameters.DEFAULT,
                HeadCounts.of(counts));
    }
}
