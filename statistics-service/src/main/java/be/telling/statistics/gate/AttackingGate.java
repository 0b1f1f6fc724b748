package be.telling.statistics.gate;

import be.telling.statistics.movements.Movements;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Reads every form of a release, checks that they agree and add up, and attacks them with everything else that is public. */
@ApplicationScoped
class AttackingGate implements Gate {
    private static final Map<String, String> ALONE = Map.of();
    private static final Map<String, String> TOGETHER =
            Map.of(Promises.RANGE, "bounds-over-all-releases", Promises.INSIDERS, "insiders-over-all-releases");

    private final Solver solver;

    @Inject
    AttackingGate(GateSettings settings) {
        this(Solvers.choose(settings.folder().map(Path::of), settings.nativeSolver()));
    }

    AttackingGate(Solver solver) {
        this.solver = solver;
    }

    @Override
    public Verdict examine(Dossier candidate, List<Dossier> earlier, List<Movements> movements) {
        Findings findings = new Findings();
        try {
            Edition edition = Reading.of(candidate, findings);
            new Arithmetic(edition, findings).examine();
            if (findings.clean()) {
                attack(edition, earlier, movements, findings);
            }
        } catch (IllegalArgumentException | ArithmeticException e) {
            findings.refuse("unreadable", "The data is not of the promised form.");
        }
        return findings.verdict(solver.name());
    }

    @Override
    public Onlooker onlooker(List<Dossier> earlier, List<Movements> movements) {
        return new AttackingOnlooker(solver, Reading.again(earlier), movements);
    }

    /** Alone, and then together with others that count the same categories and are tied to it. */
    private void attack(Edition edition, List<Dossier> earlier, List<Movements> movements, Findings findings) {
        attack(List.of(Series.alone(edition)), ALONE, findings);
        Series series = Series.around(edition, Reading.again(earlier), movements, findings);
        if (findings.clean()) {
            List<Series> systems = series.systems();
            if (systems.size() == 1) {
                findings.together(series.rounds());
            }
            attack(systems, TOGETHER, findings);
        }
    }

    /** One after the other, until something is found. */
    private void attack(List<Series> systems, Map<String, String> codes, Findings findings) {
        Tally tally = new Tally();
        for (Series system : systems) {
            if (tally.clean()) {
                Tables tables = system.tables();
                List<Claim> claims = tables.claims();
                tally.add(claims, new Attack(tables.unknowns(), solver).on(claims), system);
            }
        }
        tally.conclude(codes, findings);
    }
}
