package be.telling.commons.cells;

/** The breakdowns of a count. A cell is broken down by one of them, or by none. */
public enum Dimension {
    TOTAL("_T"),
    LEVEL("LEVEL"),
    STATUTE("STATUTE"),
    SEX("SEX"),
    AGE("AGE");

    private final String code;

    Dimension(String code) {
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
    public static Dimension fromCode(String code) {
        for (Dimension dimension : values()) {
            if (dimension.code.equals(code)) {
                return dimension;
            }
        }
        throw new IllegalArgumentException("not the code of a dimension");
    }
}
