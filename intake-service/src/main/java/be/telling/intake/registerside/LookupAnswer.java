package be.telling.intake.registerside;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.Json;
import java.util.Optional;

/** A whole answer of the register side: a status and a short document. */
public record LookupAnswer(int status, String body) {

    public boolean isSuccess() {
        return status >= 200 && status < 300;
    }

    /** The document, a Vert.x {@code JsonObject} or {@code JsonArray}; empty if it is none. */
    public Optional<Object> json() {
        try {
            return body.isBlank() ? Optional.empty() : Optional.ofNullable(Json.decodeValue(body));
        } catch (DecodeException e) {
            return Optional.empty();
        }
    }
}
