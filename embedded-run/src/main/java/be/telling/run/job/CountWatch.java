package be.telling.run.job;

import be.telling.run.endpoints.Client;
import be.telling.run.terminal.Terminal;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Set;

/** Waits for the count with a progress bar over the persons who are done. */
final class CountWatch {
    private static final Duration BETWEEN = Duration.ofMillis(500);
    private static final Duration HALT_PATIENCE = Duration.ofMinutes(5);
    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneId.systemDefault());

    private final Api api;
    private final Client coordinator;
    private final URI progress;
    private final Terminal terminal;
    private String halted = "";
    private Instant haltedSince = Instant.EPOCH;

    CountWatch(Api api, Client coordinator, URI progress, Terminal terminal) {
        this.api = api;
        this.coordinator = coordinator;
        this.progress = progress;
        this.terminal = terminal;
    }

    /** @param states those that end the waiting */
    JsonNode await(Set<String> states) throws InterruptedException, StepFailed {
        while (true) {
            JsonNode now = api.get(coordinator, progress)
                    .expect("the progress can't be read", 200)
                    .body();
            show(now);
            if (states.contains(now.path("state").asText())) {
                terminal.progressDone();
                return now;
            }
            giveUpIfHalted(now.path("halted").path("code").asText(""));
            Thread.sleep(BETWEEN);
        }
    }

    /** A halt may pass: the side that was away comes back, an operator repairs something. */
    private void giveUpIfHalted(String code) throws StepFailed {
        if (!code.equals(halted)) {
            halted = code;
            haltedSince = Instant.now();
            terminal.line(code.isEmpty() ? "The count goes on" : "The count waits: " + code);
        }
        if (!code.isEmpty() && Instant.now().isAfter(haltedSince.plus(HALT_PATIENCE))) {
            terminal.progressDone();
            throw new StepFailed("the count has waited for " + HALT_PATIENCE.toSeconds() + " s: " + code);
        }
    }

    private void show(JsonNode now) {
        JsonNode persons = now.path("persons");
        long total = persons.path("total").asLong();
        if (total == 0) {
            return;
        }
        long stuck = persons.path("stuck").asLong();
        String more = (stuck == 0 ? "" : ", " + stuck + " without an answer")
                + until(now.path("estimatedEnd").asText(""));
        terminal.progress("Counting:", persons.path("done").asLong(), total, more);
    }

    private static String until(String time) {
        try {
            return time.isEmpty() ? "" : ", until about " + CLOCK.format(Instant.parse(time));
        } catch (DateTimeParseException e) {
            return "";
        }
    }
}
