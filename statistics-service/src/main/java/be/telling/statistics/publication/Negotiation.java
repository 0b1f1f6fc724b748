package be.telling.statistics.publication;

import be.telling.commons.problem.ProblemException;
import be.telling.commons.problem.ProblemType;
import be.telling.statistics.counts.Language;
import be.telling.statistics.release.Format;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds out which form somebody wants: {@code ?format=} says it, else {@code Accept} does, else it is the default. */
final class Negotiation {
    private static final MediaType HTML = MediaType.TEXT_HTML_TYPE;

    private Negotiation() {}

    static Format format(@Nullable String parameter, HttpHeaders headers) {
        if (parameter != null) {
            return Format.fromCode(parameter).orElseThrow(() -> notAcceptable(formats()));
        }
        for (MediaType accepted : headers.getAcceptableMediaTypes()) {
            Optional<Format> format = Arrays.stream(Format.values())
                    .filter(candidate -> accepts(accepted, MediaType.valueOf(candidate.mediaType())))
                    .findFirst();
            if (format.isPresent()) {
                return format.get();
            }
        }
        throw notAcceptable(formats());
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
        for (MediaType accepted : headers.getAcceptableMediaTypes()) {
            if (accepts(accepted, MediaType.APPLICATION_JSON_TYPE)) {
                return false;
            }
            if (accepts(accepted, HTML)) {
                return true;
            }
        }
        throw notAcceptable(List.of("json", "html"));
    }

    static Language language(@Nullable String parameter) {
        if (parameter == null) {
            return Language.NL;
        }
        return Language.fromCode(parameter)
                .orElseThrow(() -> ProblemException.of(ProblemType.INVALID_REQUEST)
                        .with("parameters", List.of(Map.of("parameter", "lang", "detail", "must be nl or en"))));
    }

    /** Versions matter only if both sides name one; other parameters never do. */
    private static boolean accepts(MediaType accepted, MediaType offered) {
        String wanted = accepted.getParameters().get("version");
        String version = offered.getParameters().get("version");
        boolean refused = "0".equals(accepted.getParameters().get("q"));
        return !refused
                && accepted.isCompatible(offered)
                && (wanted == null || version == null || wanted.equals(version));
    }

    private static List<String> formats() {
        return Arrays.stream(Format.values()).map(Format::code).toList();
    }

    private static ProblemException notAcceptable(List<String> formats) {
        return ProblemException.of(ProblemType.NOT_ACCEPTABLE).with("formats", formats);
    }
}
