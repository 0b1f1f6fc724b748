package be.telling.commons.sealedlist;

/** A part can't be opened: the wrong key, the wrong list, the wrong place, or it was changed. It tells no more. */
public final class SealBrokenException extends Exception {

    private static final long serialVersionUID = 1;

    SealBrokenException(String message) {
        super(message);
    }
}
