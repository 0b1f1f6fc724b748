package be.telling.intake.handover;

import be.telling.commons.http.UploadId;
import be.telling.commons.sealedlist.SealedListHeader;
import be.telling.commons.sealedlist.SealedListWriter;
import be.telling.commons.tracing.Traces;
import be.telling.intake.registerside.LookupAnswer;
import be.telling.intake.registerside.LookupEndpoint;
import io.vertx.core.http.HttpMethod;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;

/** Sends the parts of a list as they lie in the database, one at a time, as fast as the register side reads them. */
@ApplicationScoped
class ListTransfer {

    private static final Logger LOG = Logger.getLogger(ListTransfer.class);

    private final Repetition repetition = new Repetition();
    private final LookupEndpoint lookup;
    private final DeliveryToken token;
    private final StoredContent content;
    private final Traces traces;

    ListTransfer(LookupEndpoint lookup, DeliveryToken token, StoredContent content, Traces traces) {
        this.lookup = lookup;
        this.token = token;
        this.content = content;
        this.traces = traces;
    }

    /** @param sha256 of the body that was sent, in hexadecimal */
    record Sent(LookupAnswer answer, String sha256) {}

    /** Sends a list to where lists of its organisation go, or below. */
    Sent send(HttpMethod method, String below, SealedListHeader list, UploadId upload) {
        String path = "/v1/rounds/" + list.binding().round() + "/lists/"
                + list.binding().organisation() + below;
        MessageDigest digest = sha256();
        try (Traces.Step step = traces.begin("send a list")) {
            LookupAnswer answer = send(method, path, list, upload, digest);
            step.done();
            return new Sent(answer, HexFormat.of().formatHex(digest.digest()));
        }
    }

    private LookupAnswer send(
            HttpMethod method, String path, SealedListHeader list, UploadId id, MessageDigest digest) {
        var bearer = token.get();
        try {
            LookupEndpoint.Upload upload = lookup.upload(method, path, bearer, SealedListWriter.MEDIA_TYPE)
                    .await()
                    .atMost(lookup.timeout());
            upload.request().putHeader(UploadId.HEADER, id.value());
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

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
