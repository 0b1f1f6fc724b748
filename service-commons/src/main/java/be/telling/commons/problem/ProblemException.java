package be.telling.commons.problem;

/**
 * Ends a request with a problem. It carries no stack trace, for it is an answer and no failure, and no cause, for
 * nothing of one may reach the client.
 */
public final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Problem problem;

    private ProblemException(Problem problem) {
        super(problem.type().urn(), null, false, false);
        this.problem = problem;
    }

    public static ProblemException of(ProblemType type) {
        return new ProblemException(Problem.of(type));
    }

    /** The same with a sentence about this occurrence; it must not repeat what the client sent. */
    public ProblemException withDetail(String text) {
        return new ProblemException(problem.withDetail(text));
    }

    /** The same with one more member; see {@link Problem#with(String, Object)}. */
    public ProblemException with(String member, Object value) {
        return new ProblemException(problem.with(member, value));
    }

    public ProblemType type() {
        return problem.type();
    }

    public Problem problem() {
        return problem;
    }
}
