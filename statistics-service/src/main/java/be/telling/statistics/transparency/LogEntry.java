package be.telling.statistics.transparency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * One entry of the log: JSON with sorted members and no white space, of ASCII strings and whole numbers only, so that the
 * same entry always is the same bytes (RFC 8785).
 */
public final class LogEntry {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private final byte[] bytes;

    private LogEntry(Map<String, Object> members) {
        try {
            bytes = JSON.writeValueAsBytes(members);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An entry can't be written", e);
        }
    }

    /** A document of a release and what its bytes hash to, lower-case hex. */
    public record Hashed(String name, String language, String sha256) {
        Map<String, Object> members() {
            return Map.of("name", name, "language", language, "sha256", sha256);
        }
    }

    /** A release became public at that time. */
    public static LogEntry publication(
            String round, int version, Instant time, String reportSha256, List<Hashed> documents) {
        return new LogEntry(Map.of(
                "type",
                "publication",
                "round",
                round,
                "version",
                version,
                "time",
                time.toString(),
                "report",
                reportSha256,
                "documents",
                documents.stream()
                        .sorted(Comparator.comparing(Hashed::name).thenComparing(Hashed::language))
                        .map(Hashed::members)
                        .toList()));
    }

    /**
     * The numbers of a release were taken away.
     *
     * @param publication the index of the entry that is withdrawn
     */
    public static LogEntry withdrawal(String round, int version, Instant time, long publication, String reasonSha256) {
        return new LogEntry(Map.of(
                "type",
                "withdrawal",
                "round",
                round,
                "version",
                version,
                "time",
                time.toString(),
                "publication",
                publication,
                "reason",
                reasonSha256));
    }

    /** A candidate was refused; see {@link Refusal} for what the hashes hide. */
    static LogEntry refusal(String candidate, String rules) {
        return new LogEntry(Map.of("type", "refusal", "candidate", candidate, "rules", rules));
    }

    /** As they stand in the log. */
    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public String toString() {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
