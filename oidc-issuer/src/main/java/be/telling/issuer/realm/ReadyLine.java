package be.telling.issuer.realm;

import java.net.URI;
import java.util.Optional;

/**
 * The one line on standard output by which a server says that every realm answers. Whoever started it as a process waits
 * for it.
 */
public final class ReadyLine {

    private static final String PREFIX = "oidc-issuer ready at ";

    private ReadyLine() {}

    /** The line for a server at this address, such as {@code http://127.0.0.1:8180}. */
    public static String of(URI address) {
        return PREFIX + address;
    }

    /** The address, if this is the line. */
    public static Optional<URI> address(String line) {
        return line.startsWith(PREFIX) ? Optional.of(URI.create(line.substring(PREFIX.length()))) : Optional.empty();
    }
}
