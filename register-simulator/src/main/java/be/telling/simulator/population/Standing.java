package be.telling.simulator.population;

/** How the register stands to a number that is on a list or named by a child. */
public enum Standing {
    REGISTERED(""),
    NO_DATA("30001"),
    CANCELLED("30002"),
    NON_EXISTING("30003"),
    NO_DOSSIER("13202");

    private final String exception;

    Standing(String exception) {
        this.exception = exception;
    }

    /** The exception that a question about the number gets; empty for a registered person. */
    public String exception() {
        return exception;
    }
}
