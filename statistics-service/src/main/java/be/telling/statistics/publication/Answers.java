package be.telling.statistics.publication;

import be.telling.statistics.release.Document;
import be.telling.statistics.release.Release;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.Base64;
import java.util.HexFormat;
import java.util.function.Supplier;

/** Answers that a cache may keep and must ask about each time, since a release can be withdrawn at any moment. */
public final class Answers {
    private static final String ASK_EACH_TIME = "public, no-cache";
    /** A withdrawn release is gone from here at once, and from caches after a day. */
    private static final String KEEP = "public, max-age=86400, immutable";

    private static final String KEEP_NOWHERE = "private, no-store";

    private Answers() {}

    /** Bytes under a strong entity tag of their own, or 304 for who has them. */
    public static Response of(Request request, byte[] body, String mediaType) {
        return of(request, Document.sha256(body), () -> body, mediaType, true);
    }

    static Response of(Request request, Release release, String tag, Supplier<byte[]> body, String mediaType) {
        return of(request, tag, body, mediaType, release.state().known());
    }

    /** Bytes whose address names their hash: they never change, so nobody has to ask again for a day. */
    static Response immutable(Request request, Document.Entry entry, Supplier<byte[]> body, String mediaType) {
        Response answer = of(request, entry.sha256(), body, mediaType, true);
        answer.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, KEEP);
        return answer;
    }

    /** As RFC 9530 writes it; the tag is the hash. */
    private static String digest(String tag) {
        return "sha-256=:" + Base64.getEncoder().encodeToString(HexFormat.of().parseHex(tag)) + ":";
    }

    private static Response of(Request request, String tag, Supplier<byte[]> body, String mediaType, boolean isPublic) {
        EntityTag entityTag = new EntityTag(tag);
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(entityTag);
        Response.ResponseBuilder answer = unchanged == null ? Response.ok(body.get(), mediaType) : unchanged;
        return answer.tag(entityTag)
                .header(HttpHeaders.CACHE_CONTROL, isPublic ? ASK_EACH_TIME : KEEP_NOWHERE)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT + ", " + HttpHeaders.ACCEPT_ENCODING)
                .header("Repr-Digest", digest(tag))
                .build();
    }
}
