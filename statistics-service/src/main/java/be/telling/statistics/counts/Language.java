package be.telling.statistics.counts;

import java.util.Locale;
import java.util.Optional;

/** The two languages in which results are published; Dutch is the default everywhere. */
public enum Language {
    NL("nl", Locale.of("nl", "BE")),
    EN("en", Locale.of("en", "GB"));

    private final String code;
    private final Locale locale;

    Language(String code, Locale locale) {
        this.code = code;
        this.locale = locale;
    }

    public String code() {
        return code;
    }

    public Locale locale() {
        return locale;
    }

    public static Optional<Language> fromCode(String code) {
        for (Language language : values()) {
            if (language.code.equals(code)) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }
}
