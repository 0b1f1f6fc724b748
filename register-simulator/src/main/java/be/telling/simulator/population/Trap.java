package be.telling.simulator.population;

/**
 * What can go wrong for a reader of the register, each with the share in which it usually occurs: of persons, unless
 * said otherwise.
 */
public enum Trap {
    /** Of lines of descent: foreign ones. Set so that some 11.5 % of staff are of foreign origin under vl-2016. */
    FOREIGN_LINE(0.0715),
    PARENT_ON_STAFF(0.06),
    DAY_ZERO(0.004),
    IMPOSSIBLE_DAY(0.003),

    NO_NATIONALITY(0.0015),
    UNDETERMINED_NATIONALITY(0.0015),
    /** Of persons with a foreign nationality. */
    REFUGEE(0.06),
    /** Of persons with a foreign nationality. */
    HISTORIC_STATE(0.25),
    /** Of persons with a foreign nationality. */
    UNKNOWN_CODE(0.02),
    /** Of persons with a foreign nationality. */
    THIRD_NATIONALITY(0.08),
    LOST_BELGIAN(0.003),
    LATE_FIRST_NATIONALITY(0.06),
    UNDATED_NATIONALITY(0.10),
    PARTIAL_DATE(0.06),
    SHUFFLED_NATIONALITIES(0.02),

    SEPARATE_ENTRIES(0.12),
    ACKNOWLEDGED(0.05),
    ADOPTED(0.012),
    STEP_ADOPTED(0.006),
    ADOPTION_REVOKED(0.004),
    ADOPTED_AGAIN(0.002),
    FOUNDLING_ADOPTED(0.002),
    NO_FILIATION(0.003),
    MOTHER_ONLY(0.003),
    UNKNOWN_TYPE(0.006),
    UNKNOWN_TYPE_BESIDE_KNOWN(0.004),
    UNKNOWN_TYPES(0.003),
    SEXLESS_PARENT(0.006),
    SAME_SEX_PARENTS(0.005),
    FICTITIOUS_PARENT(0.004),
    PARENT_WITHOUT_NUMBER(0.002),
    NOTHING_REGISTERED(0.003),
    UNDATED_FILIATION(0.12),
    SHUFFLED_FILIATION(0.05),

    NO_DATA(0.001),
    CANCELLED(0.0008),
    NON_EXISTING(0.0006),
    NO_DOSSIER(0.0003),
    REPLACED_NUMBER(0.008),

    /** Of members of staff. */
    ON_TWO_LISTS(0.015),
    /** Of members of staff. */
    LISTED_TWICE(0.004),
    /** Of members of staff whose number was replaced: listed under the former one. */
    FORMER_NUMBER_LISTED(0.4),
    /** Of members of staff whose number was replaced: listed under both. */
    BOTH_NUMBERS_LISTED(0.25);

    private final double usual;

    Trap(double usual) {
        this.usual = usual;
    }

    double usual() {
        return usual;
    }
}
