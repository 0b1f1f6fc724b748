package be.telling.statistics.counts;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A name in the languages of the page. English may be absent; then the Dutch name stands for both. */
public record Text(
        @NotBlank @Size(max = 200) String nl,
        @Nullable @Size(max = 200) String en) {
    public static Text of(String both) {
        return new Text(both, both);
    }

    public String in(Language language) {
        return language == Language.EN && en != null && !en.isBlank() ? en : nl;
    }
}
