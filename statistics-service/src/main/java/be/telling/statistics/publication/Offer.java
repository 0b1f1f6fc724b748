package be.telling.statistics.publication;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;

/**
 * A form that there is, and how much somebody wants it (RFC 9110, section 12.5.1): by the range of {@code Accept} that fits it most
 * closely; of two that are wanted equally, the one whose range was named first.
 *
 * @param quality in thousandths, 0 for not at all
 */
public record Offer<F>(F form, int quality, int place) implements Comparable<Offer<F>> {
    private static final int WHOLE = 1000;
    private static final String QUALITY = "q";
    private static final String VERSION = "version";

    public static <F> Offer<F> of(F form, MediaType type, HttpHeaders headers) {
        List<MediaType> ranges = headers.getAcceptableMediaTypes();
        int best = -1;
        int closest = -1;
        for (int i = 0; i < ranges.size(); i++) {
            if (fits(ranges.get(i), type) && closeness(ranges.get(i)) > closest) {
                best = i;
                closest = closeness(ranges.get(i));
            }
        }
        return best < 0
                ? new Offer<>(form, 0, 0)
                : new Offer<>(form, quality(ranges.get(best).getParameters()), best);
    }

    @Override
    public int compareTo(Offer<F> other) {
        return quality == other.quality ? Integer.compare(other.place, place) : Integer.compare(quality, other.quality);
    }

    /** Versions matter only if both sides name one; other parameters never do. */
    private static boolean fits(MediaType range, MediaType type) {
        String wanted = range.getParameters().get(VERSION);
        String version = type.getParameters().get(VERSION);
        return range.isCompatible(type) && (wanted == null || version == null || wanted.equals(version));
    }

    private static int closeness(MediaType range) {
        if (range.isWildcardType()) {
            return 0;
        }
        if (range.isWildcardSubtype()) {
            return 1;
        }
        return range.getParameters().containsKey(VERSION) ? 3 : 2;
    }

    private static int quality(Map<String, String> parameters) {
        try {
            double quality = Double.parseDouble(parameters.getOrDefault(QUALITY, "1"));
            return (int) Math.round(Math.clamp(quality, 0, 1) * WHOLE);
        } catch (NumberFormatException e) {
            return WHOLE;
        }
    }
}
