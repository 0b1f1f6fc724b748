package be.telling.lookup.definition;

import be.telling.commons.nationalnumber.NationalNumber;
import be.telling.lookup.register.Answer;
import be.telling.lookup.register.PersonFacts;
import be.telling.lookup.register.Relative;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What is known so far of a person and the relatives. Lives for one judgement. */
final class Family {

    /** What is known of one member. */
    sealed interface Member {

        record Known(PersonFacts facts) implements Member {}

        /** Not registered, fictitious, not found, or behind somebody who is: no answer will ever tell. */
        record Unknown() implements Member {}

        /** @param next the number to ask about first: the member's own, or that of the parent on the way there */
        record Pending(NationalNumber next) implements Member {}
    }

    private final NationalNumber self;
    private final Function<NationalNumber, ? extends @Nullable Answer> known;
    private final Map<Subject, Member> members = new EnumMap<>(Subject.class);

    Family(NationalNumber self, Function<NationalNumber, ? extends @Nullable Answer> known) {
        this.self = self;
        this.known = known;
    }

    Member member(Subject subject) {
        return members.computeIfAbsent(subject, this::find);
    }

    private Member find(Subject subject) {
        Member member = look(self);
        for (Subject.Parent parent : subject.way()) {
            if (!(member instanceof Member.Known(PersonFacts facts))) {
                return member;
            }
            member = switch (parent == Subject.Parent.FATHER ? facts.father() : facts.mother()) {
                case Relative.Registered(NationalNumber number) -> look(number);
                case Relative.Unknown() -> new Member.Unknown();
            };
        }
        return member;
    }

    private Member look(NationalNumber number) {
        return switch (known.apply(number)) {
            case null -> new Member.Pending(number);
            case Answer.Known(PersonFacts facts, var replacedBy) -> new Member.Known(facts);
            case Answer.NotKnown(var code) -> new Member.Unknown();
            case Answer.TryAgain again -> throw unsettled();
            case Answer.Stop stop -> throw unsettled();
        };
    }

    private static IllegalArgumentException unsettled() {
        return new IllegalArgumentException("only settled answers can be judged by");
    }
}
