package be.telling.commons.http;

import be.telling.commons.chance.Chance;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Names an upload in the logs of both sides, so that who sent a list can be told what became of it. It is made of chance or
 * chosen by the sender, and says nothing of what was sent.
 *
 * @param value 8 to 64 letters, digits, points, hyphens and underscores, at most 8 of them digits
 */
public record UploadId(String value) {

    /** The field of requests and answers that carries it. */
    public static final String HEADER = "X-Request-Id";

    /** Its name beside the lines of the log. */
    public static final String LOG_KEY = "upload";

    /** No blank and no line break: it goes into headers and logs as it is. */
    private static final Pattern WELL_FORMED = Pattern.compile("[A-Za-z0-9._-]{8,64}");

    /** The first nine digits of a national number tell the other two. A date fits. */
    private static final int MOST_DIGITS = 8;

    /** Without vowels no words come about, and without digits nothing that a filter takes for a number. */
    private static final String LETTERS = "bcdfghjkmnpqrstvwxyz";

    /** 86 bits: no two uploads share one by chance. */
    private static final int LENGTH = 20;

    public UploadId {
        if (!isWellFormed(value)) {
            throw new IllegalArgumentException("not an id of an upload");
        }
    }

    /** What somebody offered, if it may be used. */
    public static Optional<UploadId> offered(@Nullable String value) {
        return value != null && isWellFormed(value) ? Optional.of(new UploadId(value)) : Optional.empty();
    }

    public static UploadId random() {
        return new UploadId(Chance.SOURCE
                .ints(LENGTH, 0, LETTERS.length())
                .mapToObj(LETTERS::charAt)
                .map(String::valueOf)
                .collect(Collectors.joining()));
    }

    private static boolean isWellFormed(String value) {
        return WELL_FORMED.matcher(value).matches()
                && value.chars().filter(c -> c >= '0' && c <= '9').count() <= MOST_DIGITS;
    }

    @Override
    public String toString() {
        return value;
    }
}
