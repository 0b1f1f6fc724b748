package be.telling.lookup.operation.page;

import be.telling.commons.wording.Wording;
import be.telling.lookup.delivery.Progress;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How a round stands, in words.
 *
 * @param state as people read it
 * @param kind what it is coloured by: work, still, over
 * @param percent of its persons who are done
 */
@RegisterForReflection
public record RoundRow(
        String id,
        String state,
        String kind,
        long done,
        long total,
        int percent,
        long stuck,
        String end,
        boolean paused,
        boolean unfinished,
        boolean abandonable) {

    private static final ZoneId BRUSSELS = ZoneId.of("Europe/Brussels");
    private static final int ALL = 100;

    static RoundRow of(Progress progress, String language) {
        boolean paused = progress.pausedSince() != null;
        boolean halted = progress.halted() != null;
        String word = paused ? "paused" : halted ? "halted" : progress.state();
        boolean unfinished =
                progress.state().equals("receiving") || progress.state().equals("counting");
        Progress.Persons persons = progress.persons();
        return new RoundRow(
                progress.round(),
                Wording.text(language, "state_" + word),
                paused || halted ? "still" : unfinished ? "work" : "over",
                persons.done(),
                persons.total(),
                persons.total() == 0 ? 0 : (int) (ALL * persons.done() / persons.total()),
                persons.stuck(),
                time(progress.estimatedEnd()),
                paused,
                unfinished,
                unfinished || progress.state().equals("abandoning"));
    }

    /** By the clocks of Brussels. */
    static String time(@Nullable OffsetDateTime time) {
        return time == null
                ? "–"
                : time.atZoneSameInstant(BRUSSELS).format(DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm", Locale.ROOT));
    }
}
