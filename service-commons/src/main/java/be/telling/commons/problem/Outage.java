package be.telling.commons.problem;

import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.ClosedConnectionException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.nio.channels.ClosedChannelException;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Tells failures that pass by themselves, or once an operator has helped: a database that is down, being started, full or
 * too busy. Whoever asked may ask again; nothing is wrong with the request, nor with the program.
 */
final class Outage {

    /** Deeper chains of causes don't exist; the bound is for chains that end in themselves. */
    private static final int MAX_DEPTH = 20;

    /**
     * Of SQLSTATE, the first three: no connection (08), no room on the disk, in memory or for connections (53), the operator
     * stops or starts it (57P), it can't read or write its files (58).
     */
    private static final Set<String> CLASSES = Set.of("08", "53", "57P", "58");

    private Outage() {}

    static boolean isBehind(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < MAX_DEPTH; depth++) {
            if (isOutage(cause)) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }

    private static boolean isOutage(Throwable failure) {
        return switch (failure) {
            case PgException database -> isOutage(database.getSqlState());
            case SQLException database -> isOutage(database.getSQLState());
            case ClosedConnectionException closed -> true;
            case ClosedChannelException closed -> true;
            case SocketException unreachable -> true;
            case UnknownHostException unreachable -> true;
            case TimeoutException late -> true;
            case io.smallrye.mutiny.TimeoutException late -> true;
            default -> false;
        };
    }

    private static boolean isOutage(@Nullable String state) {
        return state != null && CLASSES.stream().anyMatch(state::startsWith);
    }
}
