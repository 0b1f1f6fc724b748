package be.telling.commons.staff;

/** Age at the reference date, in the bands that are published. Exact ages go no further than the reader of a list. */
public enum AgeBand {
    Y_LT35("Y_LT35"),
    Y35T44("Y35T44"),
    Y45T54("Y45T54"),
    Y_GE55("Y_GE55"),
    UNKNOWN("_U");

    private final String code;

    AgeBand(String code) {
        this.code = code;
    }

    /** The code of the contract. */
    public String code() {
        return code;
    }

    /** The band of an age in whole years. Which ages are plausible is for the reader of a list to say. */
    public static AgeBand ofYears(int years) {
        if (years < 0) {
            throw new IllegalArgumentException("an age can't be negative");
        }
        if (years < 35) {
            return Y_LT35;
        }
        if (years < 45) {
            return Y35T44;
        }
        return years < 55 ? Y45T54 : Y_GE55;
    }

    /**
     * The constant with this code.
     *
     * @throws IllegalArgumentException if there is none; the message doesn't repeat the text
     */
    public static AgeBand fromCode(String code) {
        for (AgeBand band : values()) {
            if (band.code.equals(code)) {
                return band;
            }
        }
        throw new IllegalArgumentException("not the code of an age band");
    }
}
