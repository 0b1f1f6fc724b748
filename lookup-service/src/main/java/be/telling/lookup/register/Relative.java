package be.telling.lookup.register;

import be.telling.commons.nationalnumber.NationalNumber;

/** The father or mother that an answer names, as far as a further question could be asked about that person. */
public sealed interface Relative {

    /** A parent with a number of the register's own: may be asked about. */
    record Registered(NationalNumber number) implements Relative {}

    /**
     * No parent registered, or one without a real number (fictitious, or failing its check digits). Never asked about:
     * a fictitious number stands for nobody, and a wrong one could be somebody else's.
     */
    record Unknown() implements Relative {}
}
