package be.telling.commons.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One occurrence of a {@link ProblemType}, ready to be answered. Immutable. */
public final class Problem {

    /** Media type of RFC 9457. */
    public static final String MEDIA_TYPE = "application/problem+json";

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    /** The member that tells, in seconds, when it is worth trying again; it becomes the header {@code Retry-After}. */
    public static final String RETRY_AFTER = "retryAfterSeconds";

    private static final Set<String> RESERVED = Set.of("type", "title", "status", "detail");

    private final ProblemType type;
    private final @Nullable String detail;
    private final Map<String, Object> members;

    private Problem(ProblemType type, @Nullable String detail, Map<String, Object> members) {
        this.type = type;
        this.detail = detail;
        this.members = members;
    }

    public static Problem of(ProblemType type) {
        return new Problem(type, null, Map.of());
    }

    /** The same with a sentence about this occurrence; it must not repeat what the client sent. */
    public Problem withDetail(String text) {
        return new Problem(type, text, members);
    }

    /**
     * The same with one more member.
     *
     * @param value what Jackson can write: text, numbers, dates, records, lists and maps of them
     */
    public Problem with(String member, Object value) {
        if (RESERVED.contains(member)) {
            throw new IllegalArgumentException("RFC 9457 gives this member another meaning");
        }
        Map<String, Object> more = new LinkedHashMap<>(members);
        more.put(member, value);
        return new Problem(type, detail, Collections.unmodifiableMap(more));
    }

    public ProblemType type() {
        return type;
    }

    public Optional<String> detail() {
        return Optional.ofNullable(detail);
    }

    /** The members beyond those of RFC 9457. */
    public Map<String, Object> members() {
        return members;
    }

    /** The body of the answer; anything in its texts that looks like a national number is masked. */
    public String toJson() {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", type.urn());
        body.put("title", type.title());
        body.put("status", type.status());
        if (detail != null) {
            body.put("detail", detail);
        }
        body.putAll(members);
        try {
            return MAPPER.writeValueAsString(MaskedTree.of(MAPPER.valueToTree(body)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a problem can't be written", e);
        }
    }

    @Override
    public String toString() {
        return "Problem[" + type.urn() + "]";
    }
}
