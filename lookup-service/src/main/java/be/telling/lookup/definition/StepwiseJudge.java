package be.telling.lookup.definition;

import be.telling.commons.nationalnumber.NationalNumber;
import be.telling.lookup.register.Answer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Walks the criteria in order and collects every category that could still come out; one left means decided.
 *
 * <p>The members whose answers are pending are taken to be independent of each other, which can never drop a category
 * that is still possible. So a verdict is always right; and for criteria that don't contradict each other on the same
 * person, as in every definition that ships, it also comes as early as it can.
 */
final class StepwiseJudge implements Judge {

    private final List<Criterion> criteria;
    private final String rest;
    private final String undecided;
    private final Nationalities.OnDate nationalities;

    StepwiseJudge(List<Criterion> criteria, String rest, String undecided, Nationalities.OnDate nationalities) {
        this.criteria = criteria;
        this.rest = rest;
        this.undecided = undecided;
        this.nationalities = nationalities;
    }

    @Override
    public Verdict judge(NationalNumber self, Function<NationalNumber, ? extends @Nullable Answer> known) {
        Family family = new Family(self, known);
        return switch (family.member(Subject.OWN)) {
            case Family.Member.Pending(NationalNumber number) -> new Verdict.Ask(List.of(number), List.of());
            // Whom the register doesn't know has no origin to tell, whatever a policy says of unknown parents.
            case Family.Member.Unknown() -> new Verdict.Decided(Category.UNKNOWN);
            case Family.Member.Known own -> judge(family);
        };
    }

    private Verdict judge(Family family) {
        List<Prospect> prospects = criteria.stream()
                .map(criterion -> Prospect.of(criterion, family, nationalities))
                .toList();
        Outlook outlook = new Outlook(prospects, rest, undecided);
        if (outlook.possible().size() == 1) {
            return new Verdict.Decided(outlook.possible().iterator().next());
        }
        List<NationalNumber> next = List.of();
        Set<NationalNumber> later = new LinkedHashSet<>();
        for (int n = 0; n < prospects.size(); n++) {
            if (outlook.matters(n)) {
                if (next.isEmpty()) {
                    next = prospects.get(n).next();
                }
                later.addAll(prospects.get(n).next());
            }
        }
        next.forEach(later::remove);
        return new Verdict.Ask(next, List.copyOf(later));
    }
}
