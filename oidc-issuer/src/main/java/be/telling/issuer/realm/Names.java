package be.telling.issuer.realm;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The checks that every part of a description shares. No message holds a secret. */
final class Names {

    /** Safe in an address, a file name and a page without any escaping. Keycloak cuts nothing off up to this length. */
    private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    private Names() {}

    // What is read from a file can be absent, whatever the record's type says.
    static void identifier(String what, @Nullable String value) {
        if (value == null || !IDENTIFIER.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "The " + what + " is absent or has other characters than A-Z a-z 0-9 . _ -");
        }
    }

    static void secret(String what, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("The " + what + " is absent");
        }
    }

    static List<String> atLeastOne(String what, List<String> values) {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("The " + what + " is empty");
        }
        return List.copyOf(values);
    }

    static void unique(String what, Stream<String> names) {
        Set<String> seen = new HashSet<>();
        names.forEach(name -> {
            // Keycloak knows no capitals in the names of accounts.
            if (!seen.add(name.toLowerCase(Locale.ROOT))) {
                throw new IllegalArgumentException("Two of the " + what + " are called " + name);
            }
        });
    }
}
