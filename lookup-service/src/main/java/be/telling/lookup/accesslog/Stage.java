package be.telling.lookup.accesslog;

/** How far it came. The codes stand in logs that are kept for years: they never change. */
public enum Stage {
    /** On record before anything can be sent: the register may be asked from now on. */
    TAKEN_UP(1),
    /** The question wasn't sent after all; the number of messages tells whether an inscription was. */
    NOT_ASKED(2),
    /** The register answered; what it answered is not here. */
    ANSWERED(3),
    /** The register has no data under this number. */
    NOT_KNOWN(4),
    /** The register asked for fewer messages; it is asked again. */
    TOO_MANY(5),
    /** No answer that could be used; it is asked again. */
    FAILED(6),
    /** The register refused to answer. */
    REFUSED(7);

    private final int code;

    Stage(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }

    static Stage fromCode(int code) {
        for (Stage stage : values()) {
            if (stage.code == code) {
                return stage;
            }
        }
        throw new IllegalArgumentException("no such stage");
    }
}
