package be.telling.lookup.definition;

import java.util.List;

/**
 * One question that a definition puts to a family: is the tested nationality of at least so many of these persons so?
 * A person answers yes if any of the named registrations does.
 *
 * @param subjects in the order in which they are asked about
 * @param atLeast how many of the subjects must answer yes
 */
record Criterion(
        String id, List<Subject> subjects, List<Registration> registrations, Test test, int atLeast, Outcome outcome) {

    Criterion {
        subjects = List.copyOf(subjects);
        registrations = List.copyOf(registrations);
    }

    /** What is asked of a nationality. */
    sealed interface Test {

        record NotBelgian() implements Test {}

        /** @param set id of a country set */
        record Outside(String set) implements Test {}
    }

    /** The category of a person for whom the criterion is the first to be answered yes. */
    sealed interface Outcome {

        record Fixed(String category) implements Outcome {}

        /**
         * By the nationality that answered yes; only for criteria with one subject, for else it would depend on who is
         * asked first.
         *
         * @param set id of a country set
         */
        record BySet(String set, String inside, String outside) implements Outcome {}
    }
}
