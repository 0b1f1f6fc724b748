package be.telling.run;

/** What the command line asks for. */
sealed interface Command {
    /** Start the parts, and more by the options. */
    record Start(Options options) implements Command {}

    /** Have the running set start this process of a service again. */
    record Restart(String name) implements Command {}

    record Help() implements Command {}

    /** Not understood; the text says why. */
    record Wrong(String text) implements Command {}
}
