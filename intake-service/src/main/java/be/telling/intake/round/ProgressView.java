package be.telling.intake.round;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How far a round is, as it is shown: lists while it is open, persons while it is counted. */
@Schema(name = "Progress")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ProgressView(
        String round,
        RoundState state,
        Lists lists,
        RegisterProgress.@Nullable Persons persons,
        @Nullable Long calls,
        RegisterProgress.@Nullable Halted halted,
        @Nullable Instant pausedSince,
        RegisterProgress.@Nullable Abandoned abandoned,
        @Nullable Instant closedAt,
        @Nullable Instant startedAt,
        @Nullable Instant countedAt,
        @Nullable Instant estimatedEnd,
        @Nullable Instant destroyedAt) {

    /** @param missing the organisations without a list; told to the coordinator alone */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Lists(
            int expected,
            int stored,
            int handedOver,
            @Nullable Collection<String> missing) {}

    /** @param listed the organisations with a list, if the caller may know them */
    static ProgressView of(Round round, SubmittedLists.ListTally tally, Optional<Set<String>> listed) {
        Set<String> expected = round.terms().organisationCodes();
        Collection<String> missing = listed.map(present -> {
                    var without = new TreeSet<>(expected);
                    without.removeAll(present);
                    return without;
                })
                .orElse(null);
        var lists = new Lists(expected.size(), tally.stored(), tally.handedOver(), missing);
        RegisterProgress told = round.progress;
        RegisterProgress.Halted halted = round.trouble != null && round.troubleSince != null
                ? new RegisterProgress.Halted(round.trouble, round.troubleSince)
                : told == null ? null : told.halted();
        return new ProgressView(
                round.name,
                round.state,
                lists,
                told == null ? null : told.persons(),
                told == null ? null : told.calls(),
                halted,
                told == null ? null : told.pausedSince(),
                told == null ? null : told.abandoned(),
                round.closedAt,
                told == null ? null : told.startedAt(),
                told == null ? null : told.countedAt(),
                told == null ? null : told.estimatedEnd(),
                told == null ? null : told.destroyedAt());
    }
}
