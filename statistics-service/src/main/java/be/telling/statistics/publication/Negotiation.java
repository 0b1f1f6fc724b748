package be.telling.statistics.publication;

import be.telling.commons.problem.ProblemException;
import be.telling.commons.problem.ProblemType;
import be.telling.statistics.counts.Language;
import be.telling.statistics.release.Format;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds out which form somebody wants: {@code ?format=} says it, else {@code Accept} does, else it is the default. */
final class Negotiation {
    private static final MediaType HTML = MediaType.TEXT_HTML_TYPE;

    private Negotiation() {}

    static Format format(@Nullable String parameter, HttpHeaders headers) {
        if (parameter != null) {
            return Format.fromCode(parameter).orElseThrow(() -> notAcceptable(formats()));
        }
        return Arrays.stream(Format.values())
                .map(format -> Offer.of(format, MediaType.valueOf(format.mediaType()), headers))
                .filter(offer -> offer.quality() > 0)
                .max(Comparator.naturalOrder())
                .map(Offer::form)
                .orElseThrow(() -> notAcceptable(formats()));
    }

    /** Whether HTML is wanted rather than JSON. */
    static boolean html(@Nullable String parameter, HttpHeaders headers) {
        if (parameter != null) {
            return switch (parameter) {
                case "html" -> true;
                case "json" -> false;
                default -> throw notAcceptable(List.of("json", "html"));
            };
        }
        Offer<Boolean> page = Offer.of(true, HTML, headers);
        Offer<Boolean> data = Offer.of(false, MediaType.APPLICATION_JSON_TYPE, headers);
        if (page.quality() == 0 && data.quality() == 0) {
            throw notAcceptable(List.of("json", "html"));
        }
        return page.quality() > 0 && page.compareTo(data) > 0;
    }

    static Language language(@Nullable String parameter) {
        if (parameter == null) {
            return Language.NL;
        }
        return Language.fromCode(parameter)
                .orElseThrow(() -> ProblemException.of(ProblemType.INVALID_REQUEST)
                        .with("parameters", List.of(Map.of("parameter", "lang", "detail", "must be nl or en"))));
    }

    private static List<String> formats() {
        return Arrays.stream(Format.values()).map(Format::code).toList();
    }

    private static ProblemException notAcceptable(List<String> formats) {
        return ProblemException.of(ProblemType.NOT_ACCEPTABLE).with("formats", formats);
    }
}
