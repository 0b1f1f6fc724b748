package be.telling.intake.hint;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What can strike the eye: the codes are stable, the page translates them. */
enum HintCode {
    AGE_CONTRADICTS_NUMBER("The age is not the one that the national number tells at the reference date."),
    FEWER_ROWS_THAN_LAST_ROUND("The list is much shorter than the one of the round before."),
    ONE_LEVEL("Everyone on the list has the same level."),
    SAME_AS_ANOTHER_LIST("The list has exactly the people of another organisation's list."),
    SEX_CONTRADICTS_NUMBER("The sex is not the one that the national number tells.");

    private final String message;

    HintCode(String message) {
        this.message = message;
    }

    @JsonValue
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String message() {
        return message;
    }
}
