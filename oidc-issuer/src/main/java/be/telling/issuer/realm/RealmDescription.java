package be.telling.issuer.realm;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Who may sign in where: every realm with its clients and users, as read from one JSON file. The file is the only truth
 * about them, whichever server serves it, and it holds secrets in clear: whoever writes it keeps it readable for its
 * owner only.
 *
 * @param issuers the realms, at least one, each with a name of its own
 */
public record RealmDescription(List<Realm> issuers) {

    public RealmDescription {
        Names.unique("realms", issuers.stream().map(Realm::realm));
        if (issuers.isEmpty()) {
            throw new IllegalArgumentException("A realm description needs at least one realm");
        }
        issuers = List.copyOf(issuers);
    }

    /** The names of the realms: the last step of each issuer's address. */
    public Set<String> names() {
        return issuers.stream().map(Realm::realm).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Reads a description.
     *
     * @throws IllegalArgumentException if the file is missing, is no description, or holds a member nobody knows; the
     *     message never holds a value of the file
     */
    public static RealmDescription read(Path file) {
        if (!Files.isReadable(file)) {
            throw new IllegalArgumentException("There is no readable realm description at " + file);
        }
        try {
            return mapper().readValue(file, RealmDescription.class);
        } catch (JacksonException e) {
            // The cause is left out: a parser's message may quote what it read.
            throw new IllegalArgumentException(
                    "%s is no realm description: %s at %s".formatted(file, reason(e), e.getPathReference()));
        }
    }

    private static String reason(JacksonException e) {
        return e.getCause() instanceof IllegalArgumentException broken && broken.getMessage() != null
                ? broken.getMessage()
                : e.getClass().getSimpleName();
    }

    private static JsonMapper mapper() {
        return JsonMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                // A list that is left out is an empty list.
                .withConfigOverride(
                        List.class, list -> list.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
                .build();
    }
}
