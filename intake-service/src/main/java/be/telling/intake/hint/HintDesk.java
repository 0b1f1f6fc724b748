package be.telling.intake.hint;

import be.telling.commons.reading.Observations;
import be.telling.commons.reading.Reading;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Says what is odd about a list that is not wrong. */
@ApplicationScoped
public class HintDesk {

    /** In a shorter list it is no wonder that all have one level. */
    private static final int LEAST_FOR_ONE_LEVEL = 20;

    /** An organisation that was smaller may well lose a third of its people. */
    private static final int LEAST_BEFORE = 10;

    private static final double FAR_FEWER = 0.7;

    private final SameLists sameLists;

    HintDesk(SameLists sameLists) {
        this.sameLists = sameLists;
    }

    /**
     * The hints for a list that is not to be stored; what others submitted plays no part in them.
     *
     * @param lastRound the accepted rows of the organisation's list in the round before, if it had one
     */
    public List<Hint> hints(Reading reading, OptionalInt lastRound) {
        Observations observed = reading.observations();
        var hints = new ArrayList<Hint>();
        if (observed.agesThatContradict() > 0) {
            hints.add(Hint.of(HintCode.AGE_CONTRADICTS_NUMBER, observed.agesThatContradict()));
        }
        if (lastRound.orElse(0) >= LEAST_BEFORE && reading.accepted() < FAR_FEWER * lastRound.getAsInt()) {
            hints.add(Hint.of(HintCode.FEWER_ROWS_THAN_LAST_ROUND, reading.accepted()));
        }
        if (observed.everyoneAtOneLevel() && reading.accepted() >= LEAST_FOR_ONE_LEVEL) {
            hints.add(Hint.of(HintCode.ONE_LEVEL, reading.accepted()));
        }
        if (observed.sexesThatContradict() > 0) {
            hints.add(Hint.of(HintCode.SEX_CONTRADICTS_NUMBER, observed.sexesThatContradict()));
        }
        return hints;
    }

    /** The same for a list that is about to be stored, which is also held against the others of its round. */
    public List<Hint> hints(String round, String organisation, Reading reading, OptionalInt lastRound) {
        List<Hint> hints = hints(reading, lastRound);
        boolean same = reading.observations()
                .likeness()
                .map(likeness -> sameLists.hasOther(round, organisation, likeness))
                .orElse(false);
        if (same) {
            hints.add(Hint.of(HintCode.SAME_AS_ANOTHER_LIST, reading.accepted()));
        }
        return hints;
    }

    /** To be told when a list was stored: from now on others are held against it. */
    public void stored(String round, String organisation, Reading reading) {
        sameLists.put(round, organisation, reading.observations().likeness());
    }

    /** To be told when a list was withdrawn: nothing is held against it any more. */
    public void withdrawn(String round, String organisation) {
        sameLists.put(round, organisation, Optional.empty());
    }
}
