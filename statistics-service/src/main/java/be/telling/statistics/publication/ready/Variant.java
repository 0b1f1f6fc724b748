package be.telling.statistics.publication.ready;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * An answer in one coding, with what stands above it.
 *
 * @param head of the whole answer
 * @param unchanged for who has it already (RFC 9110, section 15.4.5)
 */
record Variant(Packed packed, Head head, Head unchanged) {
    static final String DIGEST = "Repr-Digest";

    static Variant of(Packed packed, List<Map.Entry<String, String>> common) {
        List<Map.Entry<String, String>> unchanged = new ArrayList<>();
        common.stream()
                .filter(header -> !header.getKey().equalsIgnoreCase(HttpHeaders.CONTENT_TYPE))
                .forEach(unchanged::add);
        List<Map.Entry<String, String>> own =
                List.of(Map.entry(HttpHeaders.ETAG, packed.tag()), Map.entry(DIGEST, packed.digest()));
        unchanged.addAll(own);
        List<Map.Entry<String, String>> whole = new ArrayList<>(common);
        whole.addAll(own);
        if (packed.coding() != Coding.IDENTITY) {
            whole.add(Map.entry(
                    HttpHeaders.CONTENT_ENCODING, packed.coding().token().toString()));
        }
        whole.add(Map.entry(HttpHeaders.CONTENT_LENGTH, Integer.toString(packed.length())));
        return new Variant(packed, Head.of(whole), Head.of(unchanged));
    }
}
