package be.telling.lookup.definition;

import be.telling.commons.nationalnumber.NationalNumber;
import java.util.List;

/** What a definition says of a person with the answers had so far. */
public sealed interface Verdict {

    /** No further answer could change it. */
    record Decided(String category) implements Verdict {

        /** Says nothing: a person's category belongs in no log. */
        @Override
        public String toString() {
            return "Decided[…]";
        }
    }

    /**
     * Every answer about one of these numbers can still make a difference; none was had.
     *
     * @param next of these one is asked next, whichever comes cheapest: the likeliest to decide is first
     * @param later worth having now only if it costs nothing
     */
    record Ask(List<NationalNumber> next, List<NationalNumber> later) implements Verdict {

        public Ask {
            next = List.copyOf(next);
            later = List.copyOf(later);
            if (next.isEmpty()) {
                throw new IllegalArgumentException("nothing to ask");
            }
        }
    }
}
