package be.telling.lookup.question;

/** Whether a person is inscribed, and by whom: only what we inscribed is signed out by us. */
enum Standing {
    NONE,
    /** We were going to inscribe; whether the register took notice isn't known. */
    INTENDED,
    OURS,
    BEFORE_US,
    SIGNED_OUT;

    int code() {
        return ordinal();
    }

    static Standing fromCode(int code) {
        return values()[code];
    }

    /**
     * What stands after the register said that the person is inscribed.
     *
     * @param before what stood when the question was taken up, before the intention was noted
     * @param already whether the register said that it was so before this message
     */
    static Standing inscribed(Standing before, boolean already) {
        return already && before == NONE ? BEFORE_US : OURS;
    }

    boolean needsInscribing() {
        return this == NONE || this == INTENDED;
    }
}
