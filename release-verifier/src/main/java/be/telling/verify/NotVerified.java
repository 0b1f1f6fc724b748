package be.telling.verify;

/** Something isn't what it says, in words for the reader. */
public final class NotVerified extends Exception {
    private static final long serialVersionUID = 1;

    NotVerified(String what) {
        super(what);
    }
}
