package be.telling.statistics.publication;

import be.telling.statistics.release.Document;
import be.telling.statistics.release.Release;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.function.Supplier;

/** Answers that a cache may keep and must ask about each time, since a release can be withdrawn at any moment. */
public final class Answers {
    private static final String ASK_EACH_TIME = "public, no-cache";
    private static final String KEEP_NOWHERE = "private, no-store";

    private Answers() {}

    /** Bytes under a strong entity tag of their own, or 304 for who has them. */
    public static Response of(Request request, byte[] body, String mediaType) {
        return of(request, Document.sha256(body), () -> body, mediaType, true);
    }

    static Response of(Request request, Release release, String tag, Supplier<byte[]> body, String mediaType) {
        return of(request, tag, body, mediaType, release.state().known());
    }

    private static Response of(Request request, String tag, Supplier<byte[]> body, String mediaType, boolean isPublic) {
        EntityTag entityTag = new EntityTag(tag);
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(entityTag);
        Response.ResponseBuilder answer = unchanged == null ? Response.ok(body.get(), mediaType) : unchanged;
        return answer.tag(entityTag)
                .header(HttpHeaders.CACHE_CONTROL, isPublic ? ASK_EACH_TIME : KEEP_NOWHERE)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .build();
    }
}
