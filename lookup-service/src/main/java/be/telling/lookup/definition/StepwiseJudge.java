package be.telling.lookup.definition;

import be.telling.commons.nationalnumber.NationalNumber;
import be.telling.lookup.register.Answer;
import java.util.ArrayList;
import java.util.HashSet;
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
            case Family.Member.Pending(NationalNumber number) -> new Verdict.Ask(number);
            // Whom the register doesn't know has no origin to tell, whatever a policy says of unknown parents.
            case Family.Member.Unknown() -> new Verdict.Decided(Category.UNKNOWN);
            case Family.Member.Known own -> judge(family);
        };
    }

    private Verdict judge(Family family) {
        List<Prospect> walked = new ArrayList<>(criteria.size());
        Set<String> possible = new HashSet<>();
        // Whether one can come this far with every criterion no, and whether with some unknown.
        boolean allNo = true;
        boolean someUnknown = false;
        for (Criterion criterion : criteria) {
            Prospect prospect = Prospect.of(criterion, family, nationalities);
            walked.add(prospect);
            possible.addAll(prospect.categories());
            someUnknown = (someUnknown && (prospect.canBeNo() || prospect.canBeUnknown()))
                    || (allNo && prospect.canBeUnknown());
            allNo = allNo && prospect.canBeNo();
            if (!allNo && !someUnknown) {
                break;
            }
        }
        if (allNo) {
            possible.add(rest);
        }
        if (someUnknown) {
            possible.add(undecided);
        }
        return possible.size() == 1
                ? new Verdict.Decided(possible.iterator().next())
                : new Verdict.Ask(next(walked, allNo));
    }

    /**
     * The first open question that can make a difference. A criterion that can only be no or unknown makes one only if
     * all others can be no: once another is unknown for certain, a second unknown changes nothing.
     */
    private NationalNumber next(List<Prospect> walked, boolean allNo) {
        for (Prospect prospect : walked) {
            NationalNumber next = prospect.next();
            if (next != null && (prospect.canBeYes() || (allNo && !rest.equals(undecided)))) {
                return next;
            }
        }
        throw new IllegalStateException("several categories are possible and nothing is left to ask");
    }
}
