package be.telling.testkit;

import be.telling.commons.nationalnumber.NationalNumber;

/** National numbers for synthetic staff: valid check digits, and a month that no person has. */
public final class TestNumbers {

    private static final int SERIALS = 998;
    private static final int DAYS = 28;
    private static final int MONTHS = 12;

    private TestNumbers() {}

    /** The number with this index from 0; another index, another number. */
    public static NationalNumber number(long index) {
        long serial = index % SERIALS + 1;
        long day = index / SERIALS % DAYS + 1;
        long month = index / (SERIALS * DAYS) % MONTHS + 61;
        long year = 40 + index / (SERIALS * DAYS * MONTHS);
        long firstNine = ((year * 100 + month) * 100 + day) * 1_000 + serial;
        return NationalNumber.of(firstNine * 100 + 97 - firstNine % 97)
                .orElseThrow(() -> new IllegalArgumentException("there is no such number"));
    }
}
