package be.telling.commons.staff;

/** Level of the post, as the Flemish government grades them. */
public enum Level {
    A("A"),
    B("B"),
    C("C"),
    D("D"),
    UNKNOWN("_U");

    private final String code;

    Level(String code) {
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
    public static Level fromCode(String code) {
        for (Level level : values()) {
            if (level.code.equals(code)) {
                return level;
            }
        }
        throw new IllegalArgumentException("not the code of a level");
    }
}
