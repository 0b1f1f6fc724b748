package be.telling.lookup.definition;

import be.telling.lookup.register.PersonFacts;
import org.jspecify.annotations.Nullable;

/** Which of a person's registered nationalities a criterion looks at. */
enum Registration {
    /** The earliest registered one, even if it began years after birth. */
    FIRST("first"),
    /** The newest registered one. */
    CURRENT("current");

    private final String code;

    Registration(String code) {
        this.code = code;
    }

    /** The name in definition files. */
    String code() {
        return code;
    }

    @Nullable
    String of(PersonFacts facts) {
        return switch (this) {
            case FIRST -> facts.firstNationality();
            case CURRENT -> facts.currentNationality();
        };
    }
}
