package be.telling.lookup.delivery;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How far a round is.
 *
 * @param lists sealed lists received
 * @param calls messages sent to the register
 * @param pausedSince when an operator had it pause
 * @param halted why the work stands still until an operator acts
 * @param rejected by organisation, rows that could not be counted when its list was opened
 * @param estimatedEnd when the last question will have been asked, as far as can be told
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Progress(
        String round,

        @Schema(enumeration = {"receiving", "counting", "counted", "released", "abandoning", "abandoned"})
        String state,

        long lists,
        Persons persons,
        long calls,
        @Nullable Halted halted,
        @Nullable OffsetDateTime pausedSince,
        @Nullable Abandoned abandoned,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Rejected> rejected,
        @Nullable OffsetDateTime startedAt,
        @Nullable OffsetDateTime countedAt,
        @Nullable OffsetDateTime estimatedEnd,
        @Nullable OffsetDateTime destroyedAt) {

    /**
     * @param done in twentieths of the work, until only stuck ones are left: never who was decided sooner than others
     * @param stuck of the open ones, those whom the register couldn't answer about after all patience
     */
    public record Persons(long total, long done, long open, long stuck) {}

    /** @param rows of the organisation's list that hold no value where there must be one */
    public record Rejected(String organisation, long rows) {}

    /**
     * That nothing is counted of the round.
     *
     * @param reason of the operator, for everybody who takes part
     */
    public record Abandoned(@Nullable OffsetDateTime since, String reason) {}

    /**
     * @param code the register's, or what else is in the way
     * @param organisation whose list it is about
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Halted(
            String code,
            @Nullable OffsetDateTime since,
            @Nullable String organisation) {}
}
