package be.telling.commons.metrics;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.config.MeterFilter;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;

/**
 * Keeps invented HTTP methods out of the metrics: a method is any word that a caller likes, so it could carry a national
 * number into a label, and every new one would be one more series.
 */
@Singleton
public class KnownMethods implements MeterFilter {

    private static final String LABEL = "method";
    private static final Tag OTHER = Tag.of(LABEL, "OTHER");
    private static final Set<String> KNOWN = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

    @Override
    public Meter.Id map(Meter.Id id) {
        String method = id.getTag(LABEL);
        return method == null || KNOWN.contains(method) ? id : id.replaceTags(replaced(id.getTags()));
    }

    private static List<Tag> replaced(List<Tag> tags) {
        return tags.stream()
                .map(tag -> LABEL.equals(tag.getKey()) ? OTHER : tag)
                .toList();
    }
}
