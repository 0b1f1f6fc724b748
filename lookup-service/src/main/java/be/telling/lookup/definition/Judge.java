package be.telling.lookup.definition;

import be.telling.commons.nationalnumber.NationalNumber;
import be.telling.lookup.register.Answer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A definition at a reference date, applied to one person after another. Thread-safe; remembers nobody. */
public interface Judge {

    /**
     * Decides, or names the questions of which one is to be asked next; call it again with that answer.
     *
     * <p>It never names an answer that {@code known} already has, and never one that could no longer change the
     * category. The category is the one that all answers together would give.
     *
     * @param known the settled answer about a number, null if it was not yet had; it must not give {@link
     *     Answer.TryAgain} or {@link Answer.Stop}
     */
    Verdict judge(NationalNumber self, Function<NationalNumber, ? extends @Nullable Answer> known);
}
