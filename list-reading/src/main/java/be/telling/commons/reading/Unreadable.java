package be.telling.commons.reading;

import be.telling.commons.problem.ProblemException;
import be.telling.commons.problem.ProblemType;

/** Why the rest of a list can't be understood. The sentences are ours: a parser's own may quote the text. */
public final class Unreadable {

    private Unreadable() {}

    /** @param row 0 for the header */
    public static ProblemException at(int row, String what) {
        return ProblemException.of(ProblemType.LIST_UNREADABLE)
                .withDetail(what + (row == 0 ? ", in the header" : ", at row " + row))
                .with("row", row);
    }

    /** The file as a whole isn't what its content type says. */
    public static ProblemException file(String what) {
        return ProblemException.of(ProblemType.LIST_UNREADABLE).withDetail(what);
    }

    static ProblemException charset(int row) {
        return at(row, "The text is not in the declared character set");
    }
}
