package be.telling.statistics.gate;

import static org.assertj.core.api.Assertions.assertThat;

import be.telling.statistics.counts.HeadCounts;
import be.telling.statistics.counts.Language;
import be.telling.statistics.counts.RawCounts;
import be.telling.statistics.gate.Dossier.Form;
import be.telling.statistics.gate.Gate.Check;
import be.telling.statistics.gate.Gate.Verdict;
import be.telling.statistics.movements.Movements;
import be.telling.statistics.protection.Earlier;
import be.telling.statistics.protection.ProtectedFigures;
import be.telling.statistics.protection.Reason;
import be.telling.statistics.protection.Releasable;
import be.telling.statistics.publication.Rendered;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What two releases say together, to somebody who knows how many came and went. */
class TwoReleasesTest {
    private final AttackingGate gate = new AttackingGate(Solvers.choose(Optional.empty(), true));

    private static Staff government() {
        return Staff.of(5)
                .join("OVO000101", "D01", 300)
                .join("OVO000102", "D01", 120)
                .join("OVO000103", "D02", 200)
                .join("OVO000104", "D02", 90);
    }

    @Test
    void oneWhoJoinedCanNotBeToldFromFiguresThatStayed() {
        for (String origin : List.of("NEU", "BE")) {
            Staff before = government();
            Staff after = before.copy().join("OVO000102", "D01", origin);

            Verdict verdict = second(before, after, List.of());

            assertThat(verdict.reasons()).isEmpty();
            assertThat(verdict.notExamined()).isEmpty();
            assertThat(verdict.checks()).extracting(Check::code).contains("movers-between-releases");
        }
    }

    @Test
    void aPersonExchangedForAnotherCanNotBeTold() {
        Staff before = government();
        Staff after = before.copy().leave("OVO000102", 1).join("OVO000102", "D01", "NEU");

        assertThat(second(before, after, List.of()).reasons()).isEmpty();
    }

    @Test
    void anOrganisationUnderAnotherNameIsTheSamePersons() {
        Staff before = government();
        Staff after = before.copy().rename("OVO000104", "OVO000105");
        List<Movements.Merger> mergers = List.of(new Movements.Merger(List.of("OVO000104"), List.of("OVO000105")));

        assertThat(second(before, after, mergers).checks())
                .filteredOn(check -> check.code().equals("bounds-over-all-releases"))
                .hasSize(1);
    }

    @Test
    void aFigureThatFollowsTheOneWhoJoinedBetraysHim() {
        // In the first release at most 4 of 30 are foreign, in the second at least 5: who joined is, and all is known.
        Unknowns.Builder builder = new Unknowns.Builder(2);
        int then = builder.group(30);
        int now = builder.group(31);
        int stayed = builder.group(30);
        int joined = builder.group(1);
        builder.sum(then, List.of(stayed));
        builder.sum(now, List.of(stayed, joined));
        builder.bound(then, 0, 0, 4);
        builder.bound(now, 0, 5, 9);
        Unknowns unknowns = builder.build();
        Claim category = Claim.span("r", "p", Target.of(unknowns.cell(joined, 0)), 2);

        assertThat(new Attack(unknowns, Solvers.choose(Optional.empty(), true))
                        .on(List.of(category))
                        .findings())
                .extracting(Attack.Finding::failure)
                .containsExactly(Attack.Failure.TOO_NARROW);
    }

    private Verdict second(Staff before, Staff after, List<Movements.Merger> mergers) {
        RawCounts first = before.counts("r1");
        RawCounts second = after.counts("r2");
        Movements movements = after.since(before, "r1", "r2", mergers);
        ProtectedFigures old = Releasable.figures(first);
        ProtectedFigures renewed = Releasable.figures(second, List.of(new Earlier(first, old, Optional.of(movements))));
        Verdict verdict = gate.examine(dossier(renewed, second), List.of(dossier(old, first)), List.of(movements));
        assertThat(verdict.reasons()).extracting(Reason::code).doesNotContain("unreadable", "no-truth-explains-it");
        return verdict;
    }

    private static Dossier dossier(ProtectedFigures figures, RawCounts counts) {
        return new Dossier(
                counts.round(),
                List.of(new Form("json-stat", Rendered.jsonStat(figures, Language.NL))),
                figures.parameters(),
                HeadCounts.of(counts));
    }
}
