package be.telling.commons.staff;

/** Sex as the employer registered it; it may differ from what the number says. */
public enum Sex {
    M("M"),
    F("F"),
    X("X"),
    UNKNOWN("_U");

    private final String code;

    Sex(String code) {
        this.code = code;
    }

    /** The code of the contract. */
    public String code() {
        return code;
    }

    /**
     * The constant with this code.
     *
     * @throws IllegalArgumentException if there is none; the message doesn't repeat the text
     */
    public static Sex fromCode(String code) {
        for (Sex sex : values()) {
            if (sex.code.equals(code)) {
                return sex;
            }
        }
        throw new IllegalArgumentException("not the code of a sex");
    }
}
