package be.telling.intake.handover;

import be.telling.commons.http.UploadId;
import be.telling.commons.problem.ProblemException;
import be.telling.commons.problem.ProblemType;
import be.telling.commons.reading.Likeness;
import be.telling.commons.reading.Observations;
import be.telling.commons.reading.Reading;
import be.telling.commons.reading.RowError;
import be.telling.commons.sealedlist.SealedListHeader;
import be.telling.intake.registerside.LookupAnswer;
import be.telling.intake.settings.IntakeSettings;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.vertx.core.http.HttpMethod;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Has the register side look at a list that nobody on this side can open. It opens it in memory, tells what it found and
 * keeps nothing. For virtual threads: it waits for the answer.
 */
@ApplicationScoped
public class RegisterCheck {

    private static final Logger LOG = Logger.getLogger(RegisterCheck.class);

    private static final String INVALID = "sealed-list-invalid";

    private final ListTransfer transfer;
    private final ObjectMapper json;
    private final boolean testNumbers;

    RegisterCheck(ListTransfer transfer, ObjectMapper json, IntakeSettings settings) {
        this.transfer = transfer;
        this.json = json;
        this.testNumbers = settings.testNumbers();
    }

    /**
     * What a list holds.
     *
     * @param skippable whether its good rows can be taken without the others
     */
    public record Checked(Reading reading, boolean skippable) {}

    /** The register side's answer. */
    @RegisterForReflection
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Told(
            @Nullable String listId,
            @Nullable String sha256,
            int rows,
            int accepted,
            int rejected,
            int rejectedHereAlone,
            int duplicates,
            @Nullable List<RowError> errors,
            int agesThatContradict,
            int sexesThatContradict,
            boolean everyoneAtOneLevel,
            @Nullable String likeness) {

        boolean isOf(SealedListHeader list, String sent) {
            return list.binding().listId().toString().equals(listId)
                    && sent.equals(sha256)
                    && rows == list.rows()
                    && accepted >= 0
                    && rejected >= 0
                    && duplicates >= 0
                    && (long) accepted + rejected + duplicates == rows;
        }

        /** @param restoredZeros what the organisation's own program told of them */
        Reading reading(int restoredZeros) {
            return new Reading(
                    rows,
                    accepted,
                    rejected,
                    duplicates,
                    restoredZeros,
                    errors == null ? List.of() : List.copyOf(errors),
                    new Observations(
                            agesThatContradict,
                            sexesThatContradict,
                            everyoneAtOneLevel,
                            Optional.ofNullable(likeness).flatMap(Likeness::ofHex)));
        }
    }

    /** What a list that lies in the database holds; fails if it doesn't open, or the register side doesn't answer now. */
    public Checked check(SealedListHeader list, UploadId upload) {
        try {
            ListTransfer.Sent sent = transfer.send(HttpMethod.POST, "/check?test-numbers=" + testNumbers, list, upload);
            Told told = told(sent.answer());
            if (!told.isOf(list, sent.sha256())) {
                LOG.error("The register side looked at something else than what was sent");
                throw new HandOverFailure(HandOverFailure.WRONG_ACKNOWLEDGEMENT);
            }
            return new Checked(told.reading(list.restoredZeros()), told.rejectedHereAlone() == 0);
        } catch (HandOverFailure e) {
            if (e.code().equals(INVALID)) {
                throw ProblemException.of(ProblemType.SEALED_LIST_INVALID)
                        .withDetail(
                                "It doesn't open on the register side: it was changed, or sealed for another place");
            }
            LOG.warnf("A sealed list could not be looked at (%s)", e.code());
            throw ProblemException.of(ProblemType.REGISTER_SIDE_UNREACHABLE)
                    .withDetail(
                            "Sealed lists are checked by the register side; nothing is stored, send it again later");
        }
    }

    private Told told(LookupAnswer answer) {
        if (!answer.isSuccess()) {
            throw HandOverFailure.refused(answer);
        }
        try {
            return json.readValue(answer.body(), Told.class);
        } catch (JsonProcessingException e) {
            throw new HandOverFailure(HandOverFailure.WRONG_ACKNOWLEDGEMENT);
        }
    }
}
