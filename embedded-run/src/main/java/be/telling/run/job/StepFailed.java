package be.telling.run.job;

/** A step of the count that did not work; the message is for the person at the terminal. */
public final class StepFailed extends Exception {
    private static final long serialVersionUID = 1L;

    public StepFailed(String message) {
        super(message);
    }
}
