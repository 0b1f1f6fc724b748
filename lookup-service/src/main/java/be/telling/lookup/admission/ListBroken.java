package be.telling.lookup.admission;

/** A part doesn't open; its transaction must not happen. */
final class ListBroken extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String organisation;

    ListBroken(String organisation) {
        super("a list doesn't open", null, false, false);
        this.organisation = organisation;
    }

    String organisation() {
        return organisation;
    }
}
