package be.telling.simulator.server;

import java.nio.charset.StandardCharsets;

/** What goes back over the connection. */
sealed interface Reply {

    record Body(int status, String contentType, byte[] bytes) implements Reply {}

    /** Nothing: the connection is closed. */
    record Hangup() implements Reply {}

    static Reply xml(byte[] bytes) {
        return new Body(200, "text/xml;charset=UTF-8", bytes);
    }

    static Reply json(int status, String json) {
        return new Body(status, "application/json", json.getBytes(StandardCharsets.UTF_8));
    }

    static Reply text(int status, String text) {
        return new Body(status, "text/plain;charset=UTF-8", text.getBytes(StandardCharsets.UTF_8));
    }
}
