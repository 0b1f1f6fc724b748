package be.telling.intake.handover;

import be.telling.commons.sealedlist.SealedListHeader;
import be.telling.commons.sealedlist.SealedListWriter;
import be.telling.intake.registerside.LookupAnswer;
import be.telling.intake.registerside.LookupEndpoint;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;

/** Sends one sealed list and believes that it arrived only when the answer proves it. */
@ApplicationScoped
class Delivery {

    private static final Logger LOG = Logger.getLogger(Delivery.class);

    private final Repetition repetition = new Repetition();
    private final LookupEndpoint lookup;
    private final DeliveryToken token;
    private final StoredContent content;

    Delivery(LookupEndpoint lookup, DeliveryToken token, StoredContent content) {
        this.lookup = lookup;
        this.token = token;
        this.content = content;
    }

    /** Delivers a list; the digest of the body that was acknowledged. Sending a list again does no harm. */
    String deliver(SealedListHeader list) {
        String path = "/v1/rounds/" + list.binding().round() + "/lists/"
                + list.binding().organisation();
        MessageDigest digest = sha256();
        LookupAnswer answer = send(list, path, token.get(), digest);
        String sent = HexFormat.of().formatHex(digest.digest());
        requireProof(list, sent, answer);
        return sent;
    }

    private LookupAnswer send(SealedListHeader list, String path, Optional<String> bearer, MessageDigest digest) {
        try {
            LookupEndpoint.Upload upload = lookup.upload(HttpMethod.PUT, path, bearer, SealedListWriter.MEDIA_TYPE)
                    .await()
                    .atMost(lookup.timeout());
            write(list, new DigestOutputStream(new RequestStream(upload.request(), lookup.timeout()), digest));
            upload.request().end().await().atMost(lookup.timeout());
            return upload.answer().get(lookup.timeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new HandOverFailure(HandOverFailure.UNREACHABLE);
        } catch (IOException | ExecutionException | TimeoutException | RuntimeException e) {
            if (repetition.isNews(e.getClass().getSimpleName())) {
                LOG.warnf("A list was not delivered (%s)", e.getClass().getSimpleName());
            }
            throw new HandOverFailure(HandOverFailure.UNREACHABLE);
        }
    }

    private void write(SealedListHeader list, DigestOutputStream out) throws IOException {
        try (var writer = new SealedListWriter(out, list)) {
            for (int part = 0; part < list.parts(); part++) {
                writer.write(content.part(list, part));
            }
        }
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

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
