package be.telling.lookup.definition;

import java.util.List;

/** The definition files can't be used; the message says every place and reason. Stops the start. */
public final class InvalidDefinitionsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    InvalidDefinitionsException(List<String> problems) {
        super("The definitions can't be used:" + System.lineSeparator() + "  "
                + String.join(System.lineSeparator() + "  ", problems));
    }
}
