package be.telling.statistics.gate;

import be.telling.commons.cells.CellKey;
import be.telling.statistics.gate.Attack.Failure;
import be.telling.statistics.gate.Attack.Outcome;
import be.telling.statistics.gate.Dossier.Form;
import be.telling.statistics.movements.Movements;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads every form of a release, checks that they agree and add up, and attacks them with everything else that is public. */
@ApplicationScoped
class AttackingGate implements Gate {
    private static final String JSON_STAT = "json-stat";
    private static final List<String> RULES = List.of(Tables.RANGE, Tables.INSIDERS, Tables.MOVERS);
    private static final Map<String, String> ALONE = Map.of();
    private static final Map<String, String> TOGETHER =
            Map.of(Tables.RANGE, "bounds-over-all-releases", Tables.INSIDERS, "insiders-over-all-releases");

    /** So many earlier releases are attacked together with one: the time that a walk takes grows faster than they do. */
    private static final int LOOK_BACK = 2;

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
            Edition edition = read(candidate, findings);
            new Arithmetic(edition, findings).examine();
            if (findings.clean()) {
                attack(edition, earlier, movements, findings);
            }
        } catch (IllegalArgumentException | ArithmeticException e) {
            findings.refuse("unreadable", "The data is not of the promised form.");
        }
        return findings.verdict(solver.name());
    }

    private static Edition read(Dossier dossier, Findings findings) {
        JsonStatReader jsonStat = new JsonStatReader(dossier.forms().stream()
                .filter(form -> form.name().equals(JSON_STAT))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("A form is missing"))
                .body());
        Published published = jsonStat.cells();
        boolean same = true;
        boolean alike = true;
        for (Form form : dossier.forms()) {
            Published other = switch (form.name()) {
                case JSON_STAT -> new JsonStatReader(form.body()).cells();
                case "csv" -> CsvReader.csv().cells(form.body());
                case "sdmx-csv" -> CsvReader.sdmx().cells(form.body());
                case "xlsx" -> new WorkbookReader(jsonStat.origins()).cells(form.body());
                default -> throw new IllegalArgumentException("A form that can't be read");
            };
            same &= other.cells().equals(published.cells());
            alike &= other.marks().size() <= 1;
        }
        findings.conclude("same-cells-in-every-form", dossier.forms().size(), same);
        findings.conclude("withheld-cells-alike", dossier.forms().size(), alike);
        return new Edition(dossier.round(), published, jsonStat.places(), dossier.heads(), dossier.parameters());
    }

    @Override
    public Set<CellKey> doubts(Dossier candidate, List<Dossier> earlier, List<Movements> movements) {
        Findings findings = new Findings();
        Edition edition = read(candidate, findings);
        Set<CellKey> groups = new TreeSet<>();
        together(edition, earlier, movements, findings)
                .ifPresent(tables -> new Attack(tables.unknowns(), solver)
                        .doubts(tables.claims())
                        .forEach(claim -> groups.add(tables.group(claim))));
        return groups;
    }

    /** Alone, and then together with all earlier releases that count the same categories. */
    private void attack(Edition edition, List<Dossier> earlier, List<Movements> movements, Findings findings) {
        attack(alone(edition), ALONE, findings);
        Optional<Tables> together = together(edition, earlier, movements, findings);
        if (together.isPresent() && findings.clean()) {
            attack(together.get(), TOGETHER, findings);
        }
    }

    private static Tables alone(Edition edition) {
        Tables alone = new Tables(edition.published().origins());
        alone.add(edition);
        return alone;
    }

    /** The releases as one system; empty if nothing ties any two of them. */
    private static Optional<Tables> together(
            Edition edition, List<Dossier> earlier, List<Movements> movements, Findings findings) {
        List<Edition> series = new ArrayList<>();
        for (Dossier dossier : earlier) {
            Edition before = read(dossier, new Findings());
            if (before.published().origins().equals(edition.published().origins())) {
                series.add(before);
            } else {
                findings.notExamined("another-definition");
            }
        }
        while (series.size() > LOOK_BACK) {
            series.removeFirst();
            findings.notExamined("older-releases");
        }
        series.add(edition);
        Tables together = new Tables(edition.published().origins());
        series.forEach(together::add);
        boolean joined = false;
        for (int i = 1; i < series.size(); i++) {
            Optional<Movements> known = between(series.get(i - 1), series.get(i), movements);
            if (known.isPresent()) {
                together.join(i - 1, i, series.get(i - 1), series.get(i), known.get());
                joined = true;
            } else {
                findings.notExamined("movers-not-known");
            }
        }
        return joined ? Optional.of(together) : Optional.empty();
    }

    private static Optional<Movements> between(Edition before, Edition after, List<Movements> movements) {
        return movements.stream()
                .filter(m -> m.from().equals(before.round()) && m.to().equals(after.round()))
                .findFirst();
    }

    private void attack(Tables tables, Map<String, String> codes, Findings findings) {
        List<Claim> claims = tables.claims();
        Outcome outcome = new Attack(tables.unknowns(), solver).on(claims);
        Map<String, List<String>> broken = new HashMap<>();
        boolean contradiction = false;
        boolean undecided = false;
        for (Attack.Finding finding : outcome.findings()) {
            contradiction |= finding.failure() == Failure.CONTRADICTION;
            undecided |= finding.failure() == Failure.UNDECIDED;
            if (finding.failure() == Failure.TOO_NARROW) {
                broken.computeIfAbsent(finding.claim().rule(), rule -> new ArrayList<>())
                        .add(finding.claim().place());
            }
        }
        for (String rule : RULES) {
            int examined = (int)
                    claims.stream().filter(claim -> claim.rule().equals(rule)).count();
            List<String> places = broken.getOrDefault(rule, List.of());
            if (examined > 0) {
                findings.conclude(
                        codes.getOrDefault(rule, rule),
                        examined,
                        places.isEmpty() && !contradiction && !undecided,
                        places);
            }
        }
        if (contradiction) {
            findings.refuse("no-truth-explains-it", "No counts at all could have led to these figures.");
        }
        if (undecided) {
            findings.refuse("solver-without-answer", "The solver came to no end, so nothing is proved.");
        }
    }
}
