package be.telling.lookup.operation;

import be.telling.commons.problem.BodyError;
import be.telling.commons.problem.ProblemException;
import be.telling.commons.problem.ProblemType;
import be.telling.lookup.quota.Decision;
import be.telling.lookup.quota.Grant;
import be.telling.lookup.quota.Terms;
import be.telling.lookup.quota.Windows;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What the register grants, for operators to see and to change; who and why stand beside the grant. */
@Singleton
public final class GrantDesk {

    /**
     * The grant.
     *
     * @param rate calls a second, over all replicas
     * @param concurrency calls at once, over all replicas
     * @param rateSet whether an operator set it in place of the setting
     * @param concurrencySet the same
     * @param windows when calls may be made, by the clocks of Brussels; empty for always
     * @param callsAllowed whether calls may be made now
     */
    public record GrantView(
            @Schema(examples = "20") double rate,
            @Schema(examples = "10") int concurrency,
            @Schema(examples = "true") boolean rateSet,
            @Schema(examples = "false") boolean concurrencySet,

            @Schema(examples = "Mo-Fr 20:00-06:00; Sa 00:00-24:00")
            String windows,

            @Schema(examples = "true") boolean callsAllowed,
            @Nullable PauseView pause) {}

    /** @param until then calls go on by themselves; none if somebody has to say so */
    public record PauseView(
            OffsetDateTime since,
            @Nullable OffsetDateTime until,
            @Schema(examples = "an") String by,

            @Schema(examples = "The register is being maintained.")
            String reason) {}

    private final Grant grant;

    GrantDesk(Grant grant) {
        this.grant = grant;
    }

    public GrantView show() {
        return view(grant.read());
    }

    /**
     * Sets all of it.
     *
     * @param rate null to let the setting hold
     * @param concurrency the same
     */
    public GrantView change(
            @Nullable Double rate, @Nullable Integer concurrency, String windows, Operator by, String reason) {
        Windows open = windows(windows);
        Decision decision = decision(by, reason);
        Terms now = grant.read();
        if (!Objects.equals(now.rateSet(), rate) || !Objects.equals(now.concurrencySet(), concurrency)) {
            now = grant.limit(rate, concurrency, decision);
        }
        return view(now.windows().toString().equals(open.toString()) ? now : grant.open(open, decision));
    }

    public GrantView pause(@Nullable OffsetDateTime until, Operator by, String reason) {
        Instant end = until == null ? null : until.toInstant();
        if (end != null && !end.isAfter(Instant.now())) {
            throw invalid("#/until", "must be in the future");
        }
        return view(grant.pause(end, decision(by, reason)));
    }

    public GrantView resume(Operator by, String reason) {
        return view(grant.resume(decision(by, reason)));
    }

    /** A rate as somebody typed it; null if the field was left empty. */
    public static @Nullable Double rate(@Nullable String text) {
        try {
            Double rate = text == null || text.isBlank()
                    ? null
                    : Double.valueOf(text.strip().replace(',', '.'));
            if (rate != null && !(rate > 0 && rate <= Double.parseDouble(GrantResource.MOST_CALLS))) {
                throw invalid("#/rate", "must be above 0");
            }
            return rate;
        } catch (NumberFormatException e) {
            throw invalid("#/rate", "must be a number");
        }
    }

    /** Likewise. */
    public static @Nullable Integer concurrency(@Nullable String text) {
        try {
            Integer calls = text == null || text.isBlank() ? null : Integer.valueOf(text.strip());
            if (calls != null && (calls < 1 || calls > GrantResource.MOST_AT_ONCE)) {
                throw invalid("#/concurrency", "must be above 0");
            }
            return calls;
        } catch (NumberFormatException e) {
            throw invalid("#/concurrency", "must be a whole number");
        }
    }

    private static Decision decision(Operator by, String reason) {
        return new Decision(by.subject(), reason);
    }

    private static Windows windows(String text) {
        try {
            return Windows.parse(text);
        } catch (IllegalArgumentException e) {
            // Its message repeats what was sent.
            throw invalid("#/windows", "must be written like `Mo-Fr 20:00-06:00; Su off`, and be open at some time");
        }
    }

    private static ProblemException invalid(String pointer, String message) {
        return ProblemException.of(ProblemType.INVALID_REQUEST)
                .with("errors", List.of(new BodyError(pointer, message)));
    }

    private static GrantView view(Terms terms) {
        Instant now = Instant.now();
        return new GrantView(
                terms.rate(),
                terms.concurrency(),
                terms.rateSet() != null,
                terms.concurrencySet() != null,
                terms.windows().toString(),
                terms.allow(now),
                terms.pause() == null || !terms.isPaused(now)
                        ? null
                        : new PauseView(
                                terms.pause().since().atOffset(ZoneOffset.UTC),
                                terms.pause().until() == null
                                        ? null
                                        : terms.pause().until().atOffset(ZoneOffset.UTC),
                                terms.pause().who(),
                                terms.pause().why()));
    }
}
