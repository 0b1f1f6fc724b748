package be.telling.statistics.release;

import be.telling.statistics.counts.Language;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A release and where it stands. A published one whose time has not come is under embargo: for everybody but the
 * statistician it does not exist.
 *
 * @param publishAt from when it is public; absent for a candidate
 * @param logIndex where the log says that it is public; absent as long as it isn't
 * @param withdrawalIndex where the log says that it was withdrawn
 */
public record Release(
        String round,
        LocalDate referenceDate,
        State state,
        @Nullable Instant publishAt,
        @Nullable Instant withdrawnAt,
        @Nullable String reason,
        @Nullable Long logIndex,
        @Nullable Long withdrawalIndex,
        List<Document.Entry> documents) {
    /** What a round may be called. */
    public static final String ROUND = "[a-z0-9-]{1,40}";

    public enum State {
        CANDIDATE,
        EMBARGOED,
        PUBLISHED,
        WITHDRAWN;

        /** As clients see it. */
        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Whether the public may know of it. */
        public boolean known() {
            return this == PUBLISHED || this == WITHDRAWN;
        }
    }

    /** The number of a release among those of its round, from 1 on. */
    public int version() {
        return 1;
    }

    /** Whether its moment has come, and the log doesn't say so yet. */
    boolean isDue(Instant now) {
        return state == State.EMBARGOED && publishAt != null && !publishAt.isAfter(now);
    }

    static State stateOf(StoredRelease row, Instant now) {
        return switch (row.state) {
            case CANDIDATE -> State.CANDIDATE;
            case WITHDRAWN -> State.WITHDRAWN;
            case PUBLISHED ->
                row.logIndex == null || row.publishAt != null && row.publishAt.isAfter(now)
                        ? State.EMBARGOED
                        : State.PUBLISHED;
        };
    }

    /** The document of this name in this language, or for all languages. */
    public Optional<Document.Entry> document(String name, Language language) {
        return documents.stream()
                .filter(entry -> entry.name().equals(name))
                .filter(entry -> entry.language().isEmpty() || entry.language().equals(language.code()))
                .findFirst();
    }
}
