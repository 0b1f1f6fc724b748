package be.telling.commons.sealedlist;

import java.io.IOException;

/** A stream isn't a whole sealed list: something else, cut off, or with other parts than its header says. */
public final class SealedListFormatException extends IOException {

    private static final long serialVersionUID = 1;

    SealedListFormatException(String message) {
        super(message);
    }
}
