package be.telling.commons.reading;

import be.telling.commons.nationalnumber.NationalNumber;
import be.telling.commons.staff.Level;
import be.telling.commons.staff.Sex;
import be.telling.commons.staff.StaffRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Counts the rows of one reading and hands the good ones on. */
final class Tally implements AutoCloseable {

    /** A shorter list could be compared with guesses by whoever sees that it equals another. */
    private static final int LEAST_FOR_LIKENESS = 25;

    private final RowListener listener;
    private final LocalDate referenceDate;
    private final LikenessKey likenessKey;
    private final SeenNumbers seen = new SeenNumbers();
    private final List<RowError> errors = new ArrayList<>();
    private int rows;
    private int good;
    private int rejected;
    private int restoredZeros;
    private int agesThatContradict;
    private int sexesThatContradict;
    private @Nullable Level firstLevel;
    private boolean severalLevels;

    Tally(RowListener listener, LocalDate referenceDate, LikenessKey likenessKey) {
        this.listener = listener;
        this.referenceDate = referenceDate;
        this.likenessKey = likenessKey;
    }

    int rows() {
        return rows;
    }

    void add(CheckedRow row) {
        rows++;
        switch (row) {
            case CheckedRow.Bad bad -> reject(bad.errors());
            case CheckedRow.Good good -> accept(good);
        }
    }

    private void accept(CheckedRow.Good checked) {
        if (checked.restoredZeros()) {
            restoredZeros++;
        }
        StaffRow row = checked.row();
        seen.add(row.number());
        good++;
        observe(row, checked.age());
        listener.good(row);
    }

    private void observe(StaffRow row, int age) {
        NationalNumber number = row.number();
        if (age != CheckedRow.NO_AGE && !number.mayBeAged(age, referenceDate)) {
            agesThatContradict++;
        }
        if (row.sex() == Sex.M && !number.mayBeMan() || row.sex() == Sex.F && !number.mayBeWoman()) {
            sexesThatContradict++;
        }
        if (firstLevel == null) {
            firstLevel = row.level();
        } else if (firstLevel != row.level()) {
            severalLevels = true;
        }
    }

    private void reject(List<RowError> found) {
        rejected++;
        for (RowError error : found) {
            if (errors.size() < ListReader.MOST_ERRORS_LISTED) {
                errors.add(error);
            }
        }
        listener.rejected();
    }

    @Override
    public void close() {
        seen.close();
    }

    Reading reading() {
        int accepted = seen.size();
        boolean oneLevel = firstLevel != null && firstLevel != Level.UNKNOWN && !severalLevels;
        Optional<Likeness> likeness =
                accepted < LEAST_FOR_LIKENESS ? Optional.empty() : Optional.of(seen.likeness(likenessKey));
        return new Reading(
                rows,
                accepted,
                rejected,
                good - accepted,
                restoredZeros,
                List.copyOf(errors),
                new Observations(agesThatContradict, sexesThatContradict, oneLevel, likeness));
    }
}
