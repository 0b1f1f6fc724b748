package be.telling.intake.round;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How far the register side is with a round, in its own words. What this side has no use for is left out. */
@RegisterForReflection(ignoreNested = false)
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RegisterProgress(
        @Nullable String state,
        @Nullable Persons persons,
        @Nullable Long calls,
        @Nullable Halted halted,
        @Nullable Instant pausedSince,
        @Nullable Abandoned abandoned,
        @Nullable Instant startedAt,
        @Nullable Instant countedAt,
        @Nullable Instant estimatedEnd,
        @Nullable Instant destroyedAt,
        @Nullable List<Rejected> rejected) {

    /** @param rows of the organisation's list that could not be counted when it was opened */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Rejected(String organisation, long rows) {}

    /** Before the register side told anything. */
    public static final RegisterProgress NOTHING =
            new RegisterProgress(null, null, null, null, null, null, null, null, null, null, null);

    /** @param stuck of the open ones: those that wait for an operator */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Persons(long total, long done, long open, long stuck) {}

    /** Why the round was given up, as the operator of the register side says; set before everything is destroyed. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Abandoned(Instant since, String reason) {}

    /** Why the work stands still until an operator acts. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Halted(String code, Instant since) {}
}
