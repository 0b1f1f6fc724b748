package be.telling.lookup.judgement;

import be.telling.commons.nationalnumber.NationalNumber;
import be.telling.lookup.definition.Verdict;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/**
 * Chooses what is asked next for one person after another, so that a round takes few calls: whatever somebody else has
 * asked or is going to ask costs nothing, so it is waited for first; and of what nobody has asked, what most others may
 * want.
 *
 * <p>A question that the register couldn't answer is left for last: another relative may decide without it.
 */
public final class NextQuestion {

    /** How a number stands in the round. */
    public enum Standing {
        /** Nobody has asked about it. */
        NEW,
        /** Somebody has, and the answer is there or will come. */
        ASKED,
        /** Somebody has, in vain; an operator has to act before an answer can come. */
        STUCK
    }

    private final Function<NationalNumber, Standing> standings;
    private final ToIntFunction<NationalNumber> mentions;
    private final Set<NationalNumber> chosen = new HashSet<>();

    /** @param mentions how many children are known to have named this number */
    public NextQuestion(Function<NationalNumber, Standing> standings, ToIntFunction<NationalNumber> mentions) {
        this.standings = standings;
        this.mentions = mentions;
    }

    /** The number to wait for; from then on it is asked. */
    public NationalNumber choose(Verdict.Ask ask) {
        NationalNumber number = Stream.of(
                        with(Standing.ASKED, ask.next()),
                        with(Standing.ASKED, ask.later()),
                        with(Standing.NEW, ask.next()).sorted(mostWanted()),
                        with(Standing.NEW, ask.later()),
                        ask.next().stream())
                .flatMap(numbers -> numbers)
                .findFirst()
                .orElseThrow();
        chosen.add(number);
        return number;
    }

    private Comparator<NationalNumber> mostWanted() {
        return Comparator.comparingInt(mentions).reversed();
    }

    private Stream<NationalNumber> with(Standing standing, List<NationalNumber> numbers) {
        return numbers.stream()
                .filter(number -> standing == (chosen.contains(number) ? Standing.ASKED : standings.apply(number)));
    }
}
