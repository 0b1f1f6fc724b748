package be.telling.commons.staff;

/** How somebody is employed: appointed under the staff statute, or by contract. */
public enum Statute {
    STATUTORY("statutory"),
    CONTRACTUAL("contractual"),
    UNKNOWN("_U");

    private final String code;

    Statute(String code) {
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
    public static Statute fromCode(String code) {
        for (Statute statute : values()) {
            if (statute.code.equals(code)) {
                return statute;
            }
        }
        throw new IllegalArgumentException("not the code of a statute");
    }
}
