package be.telling.run.control;

/** What the running set answers: one line for the person who asked. */
public record Reply(boolean done, String text) {
    private static final String DONE = "done ";
    private static final String FAILED = "failed ";

    String line() {
        return (done ? DONE : FAILED) + text.replace('\n', '\t') + "\n";
    }

    static Reply of(String line) {
        String text = line.strip().replace('\t', '\n');
        if (text.startsWith(DONE)) {
            return new Reply(true, text.substring(DONE.length()));
        }
        return new Reply(false, text.startsWith(FAILED) ? text.substring(FAILED.length()) : text);
    }
}
