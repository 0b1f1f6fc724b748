package be.telling.intake.handover;

import be.telling.commons.sealedlist.SealedListHeader;
import be.telling.intake.registerside.LookupAnswer;
import be.telling.intake.registerside.LookupEndpoint;
import be.telling.intake.round.ClosedRound;
import be.telling.intake.round.ClosedRounds;
import be.telling.intake.round.RegisterProgress;
import be.telling.intake.round.RoundState;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Brings one round further: its lists over, then the order to count, then what the register side tells. */
@ApplicationScoped
class RoundHandOver {

    private static final Logger LOG = Logger.getLogger(RoundHandOver.class);

    /** The register side's problem for whatever comes for such a round. */
    private static final String ROUND_ABANDONED = "round-abandoned";

    private final Repetition repetition = new Repetition();
    private final ClosedRounds rounds;
    private final StoredContent content;
    private final Delivery delivery;
    private final LookupEndpoint lookup;
    private final DeliveryToken token;
    private final HandOverQueue queue;
    private final HandOverMeters meters;
    private final ObjectMapper json;

    RoundHandOver(
            ClosedRounds rounds,
            StoredContent content,
            Delivery delivery,
            LookupEndpoint lookup,
            DeliveryToken token,
            HandOverQueue queue,
            HandOverMeters meters,
            ObjectMapper json) {
        this.rounds = rounds;
        this.content = content;
        this.delivery = delivery;
        this.lookup = lookup;
        this.token = token;
        this.queue = queue;
        this.meters = meters;
        this.json = json;
    }

    /** The state that the round is in afterwards; fails with {@link HandOverFailure}. */
    RoundState advance(Lease lease) {
        ClosedRound round = rounds.get(lease.round());
        try {
            if (round.state() == RoundState.CLOSED) {
                if (!deliverLists(lease)) {
                    return round.state();
                }
                orderCount(round);
            }
        } catch (HandOverFailure e) {
            // Given up before it was handed over whole: what it tells now is why.
            if (!e.code().equals(ROUND_ABANDONED)) {
                throw e;
            }
        }
        return follow(round);
    }

    /** False if another replica took over in the meantime. */
    private boolean deliverLists(Lease lease) {
        for (Optional<StoredContent.Waiting> next = content.next(lease.round());
                next.isPresent();
                next = content.next(lease.round())) {
            SealedListHeader list = next.get().list();
            String digest = delivery.deliver(next.get());
            content.acknowledged(list.binding().listId(), digest);
            meters.handedOver();
            LOG.infof(
                    "List %s of %s handed over (upload %s)",
                    list.binding().listId(),
                    list.binding().organisation(),
                    next.get().upload());
            if (!queue.renew(lease)) {
                return false;
            }
        }
        return true;
    }

    private void orderCount(ClosedRound round) {
        Manifest manifest = Manifest.of(round, content.delivered(round.name()));
        requireSuccess(lookup.post("/v1/rounds/" + round.name() + "/count", token.get(), write(manifest)));
        RegisterProgress started = RegisterProgress.NOTHING;
        rounds.advance(round.name(), RoundState.COUNTING, started);
        LOG.infof("Round %s is with the register side", round.name());
    }

    private RoundState follow(ClosedRound round) {
        String document = requireSuccess(lookup.get("/v1/rounds/" + round.name() + "/progress", token.get()));
        RegisterProgress told = read(document);
        RoundState state = state(told.state());
        if (state == RoundState.ABANDONED) {
            // Before anybody sees that it is.
            content.forget(round.name());
            LOG.infof("Round %s was abandoned by the register side", round.name());
        }
        rounds.advance(round.name(), state, told);
        return state;
    }

    /** While the register side is still receiving, the count was at least ordered. */
    private static RoundState state(@Nullable String told) {
        return switch (told == null ? "" : told.toLowerCase(Locale.ROOT)) {
            case "counted" -> RoundState.COUNTED;
            case "released" -> RoundState.RELEASED;
            case "abandoned" -> RoundState.ABANDONED;
            default -> RoundState.COUNTING;
        };
    }

    private String requireSuccess(Uni<LookupAnswer> call) {
        LookupAnswer answer;
        try {
            answer = call.await().atMost(lookup.timeout());
        } catch (RuntimeException e) {
            if (repetition.isNews(e.getClass().getSimpleName())) {
                LOG.warnf("The register side was not reached (%s)", e.getClass().getSimpleName());
            }
            throw new HandOverFailure(HandOverFailure.UNREACHABLE);
        }
        if (!answer.isSuccess()) {
            throw HandOverFailure.refused(answer);
        }
        return answer.body();
    }

    private String write(Manifest manifest) {
        try {
            return json.writeValueAsString(manifest);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a manifest can't be written", e);
        }
    }

    private RegisterProgress read(String document) {
        try {
            return json.readValue(document, RegisterProgress.class);
        } catch (JsonProcessingException e) {
            throw new HandOverFailure(HandOverFailure.WRONG_ACKNOWLEDGEMENT);
        }
    }
}
