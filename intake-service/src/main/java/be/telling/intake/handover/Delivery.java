package be.telling.intake.handover;

import be.telling.commons.sealedlist.SealedListHeader;
import be.telling.intake.registerside.LookupAnswer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Sends one sealed list and believes that it arrived only when the answer proves it. */
@ApplicationScoped
class Delivery {

    private static final Logger LOG = Logger.getLogger(Delivery.class);

    private final ListTransfer transfer;

    Delivery(ListTransfer transfer) {
        this.transfer = transfer;
    }

    /** Delivers a list; the digest of the body that was acknowledged. Sending a list again does no harm. */
    String deliver(StoredContent.Waiting waiting) {
        SealedListHeader list = waiting.list();
        ListTransfer.Sent sent = transfer.send(HttpMethod.PUT, "", list, waiting.upload());
        requireProof(list, sent.sha256(), sent.answer());
        return sent.sha256();
    }

    private static void requireProof(SealedListHeader list, String sent, LookupAnswer answer) {
        if (!answer.isSuccess()) {
            throw HandOverFailure.refused(answer);
        }
        boolean proven = answer.json()
                .filter(JsonObject.class::isInstance)
                .map(JsonObject.class::cast)
                .map(acknowledged -> proves(list, sent, acknowledged))
                .orElse(false);
        if (!proven) {
            LOG.error("The register side acknowledged something else than what was sent");
            throw new HandOverFailure(HandOverFailure.WRONG_ACKNOWLEDGEMENT);
        }
    }

    private static boolean proves(SealedListHeader list, String sent, JsonObject acknowledged) {
        return list.binding().listId().toString().equals(acknowledged.getValue("listId"))
                && acknowledged.getValue("parts") instanceof Number parts
                && parts.longValue() == list.parts()
                && acknowledged.getValue("rows") instanceof Number rows
                && rows.longValue() == list.rows()
                && sent.equals(acknowledged.getValue("sha256"));
    }
}
