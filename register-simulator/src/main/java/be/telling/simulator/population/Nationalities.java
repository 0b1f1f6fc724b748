package be.telling.simulator.population;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Draws nationality histories: first what happened, then what the register shows of it. */
final class Nationalities {

    private static final String UNDETERMINED = "711";
    private static final String AFGHAN = "251";
    private static final String AFGHAN_REFUGEE = "822";

    /** Nothing is dated later: rounds may have earlier reference dates than the last of them, not earlier facts. */
    private static final int LAST_YEAR = 2012;

    private final Rates rates;
    private final Dice dice;

    Nationalities(Rates rates, Dice dice) {
        this.rates = rates;
        this.dice = dice;
    }

    NationalityHistory of(Birth birth, String first, String current, boolean newcomer) {
        if (happens(Trap.NO_NATIONALITY)) {
            return NationalityHistory.NONE;
        }
        List<String> codes = happened(birth, first, current);
        return new NationalityHistory(List.copyOf(codes), shown(birth, codes, newcomer));
    }

    private List<String> happened(Birth birth, String first, String current) {
        var codes = new ArrayList<String>();
        codes.add(first);
        if (!first.equals(current)) {
            codes.add(current);
        }
        if (first.equals(NationalityHistory.BELGIAN)) {
            if (happens(Trap.LOST_BELGIAN)) {
                codes.add(Country.drawn(dice));
            }
        } else {
            foreignTraps(birth, codes);
        }
        if (happens(Trap.UNDETERMINED_NATIONALITY)) {
            switch (dice.between(0, 2)) {
                case 0 -> codes.addFirst(UNDETERMINED);
                case 1 -> codes.add(UNDETERMINED);
                default -> {
                    codes.clear();
                    codes.add(UNDETERMINED);
                }
            }
        }
        return codes;
    }

    private void foreignTraps(Birth birth, List<String> codes) {
        String first = codes.getFirst();
        Country country = Country.of(first);
        if (country != null
                && !country.stateBefore().isEmpty()
                && birth.year() < 1985
                && happens(Trap.HISTORIC_STATE)) {
            codes.addFirst(country.stateBefore());
        } else if (first.equals(AFGHAN) || happens(Trap.REFUGEE)) {
            codes.add(1, AFGHAN_REFUGEE);
        } else if (happens(Trap.UNKNOWN_CODE)) {
            codes.set(0, dice.pick(Country.NOT_IN_TABLES));
        } else if (happens(Trap.THIRD_NATIONALITY)) {
            codes.add(1, Country.drawn(dice));
        }
    }

    private List<NationalityEntry> shown(Birth birth, List<String> codes, boolean newcomer) {
        int count = codes.size();
        var years = new int[count];
        years[0] = birth.year();
        if (newcomer || happens(Trap.LATE_FIRST_NATIONALITY)) {
            years[0] = Math.min(birth.year() + dice.between(3, 20), Math.max(birth.year(), LAST_YEAR - count));
        }
        for (int i = 1; i < count; i++) {
            int room = Math.max(1, (LAST_YEAR - years[i - 1]) / (count - i));
            years[i] = years[i - 1] + dice.between(1, Math.min(12, room));
        }
        var dates = new ArrayList<String>();
        for (int year : years) {
            dates.add(year == birth.year() ? birth.date() : date(year));
        }
        boolean shuffled = count > 1 && happens(Trap.SHUFFLED_NATIONALITIES);
        boolean undated = !shuffled && happens(Trap.UNDATED_NATIONALITY);
        boolean all = dice.chance(0.5);
        var entries = new ArrayList<NationalityEntry>();
        for (int i = count - 1; i >= 0; i--) {
            boolean hidden = undated && (all || dice.chance(0.5));
            boolean ends = i < count - 1 && dice.chance(0.6);
            entries.add(
                    new NationalityEntry(codes.get(i), hidden ? null : dates.get(i), ends ? dates.get(i + 1) : null));
        }
        if (shuffled) {
            // Only where every entry is dated: otherwise the position is all that tells the order.
            Collections.rotate(entries, 1);
        }
        return List.copyOf(entries);
    }

    private String date(int year) {
        if (happens(Trap.PARTIAL_DATE)) {
            return Birth.date(year, dice.chance(0.5) ? 0 : dice.between(1, 12), 0);
        }
        return Birth.date(year, dice.between(1, 12), dice.between(1, 28));
    }

    private boolean happens(Trap trap) {
        return dice.chance(rates.of(trap));
    }
}
