package be.telling.simulator.faults;

/** What happens to a call instead of its answer. */
public enum Fault {
    NONE("none"),
    /** 99996: the source is temporarily unavailable. */
    UNAVAILABLE("unavailable"),
    /** 99997: the backend can't be reached. */
    UNREACHABLE("unreachable"),
    /** HTTP 500 with a page that is no message. */
    HTTP_ERROR("httpError"),
    /** An answer that breaks off in the middle of an element. */
    MALFORMED("malformed"),
    /** The connection is closed and nothing was done. */
    DROPPED("dropped"),
    /** The connection is closed after all was done: whoever asked can't know. */
    DROPPED_AFTERWARDS("droppedAfterwards");

    private final String setting;

    Fault(String setting) {
        this.setting = setting;
    }

    /** The name under which it is set and counted. */
    public String setting() {
        return setting;
    }
}
