package be.telling.seal;

/** Ends the command with a sentence for the person who called it. */
final class Stop extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final Exit exit;

    Stop(Exit exit, String sentence) {
        super(sentence, null, false, false);
        this.exit = exit;
    }

    Exit exit() {
        return exit;
    }

    String sentence() {
        return String.valueOf(getMessage());
    }
}
