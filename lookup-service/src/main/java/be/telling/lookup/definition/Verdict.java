package be.telling.lookup.definition;

import be.telling.commons.nationalnumber.NationalNumber;

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

    /** The answer about this number can still make a difference; it was not yet had. */
    record Ask(NationalNumber number) implements Verdict {}
}
