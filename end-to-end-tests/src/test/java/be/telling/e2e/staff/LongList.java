package be.telling.e2e.staff;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** A list of any length, written while it is read: different test numbers in CSV, never more than a block of them at once. */
public final class LongList extends InputStream {

    private static final int BLOCK_ROWS = 2_000;
    private static final int MONTHS = 12;
    private static final int DAYS = 28;
    private static final int SERIES = 998;

    private final int rows;
    private int written;
    private byte[] block = "national_number;level;statute;sex;age;fte\n".getBytes(StandardCharsets.US_ASCII);
    private int at;

    public LongList(int rows) {
        this.rows = rows;
    }

    @Override
    public int read() {
        return refill() ? block[at++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
        if (length == 0) {
            return 0;
        }
        if (!refill()) {
            return -1;
        }
        int count = Math.min(length, block.length - at);
        System.arraycopy(block, at, into, offset, count);
        at += count;
        return count;
    }

    private boolean refill() {
        if (at < block.length) {
            return true;
        }
        if (written == rows) {
            return false;
        }
        StringBuilder text = new StringBuilder(BLOCK_ROWS * 40);
        for (int end = Math.min(rows, written + BLOCK_ROWS); written < end; written++) {
            text.append(number(written)).append(";B;contractual;M;41;0.8\n");
        }
        block = text.toString().getBytes(StandardCharsets.US_ASCII);
        at = 0;
        return true;
    }

    /** Births of the last century, in the months that only test numbers have. */
    private static String number(int nth) {
        int series = nth % SERIES + 1;
        int day = nth / SERIES % DAYS + 1;
        int month = nth / SERIES / DAYS % MONTHS + 61;
        int year = nth / SERIES / DAYS / MONTHS;
        long nine = ((year * 100L + month) * 100 + day) * 1_000 + series;
        String digits = Long.toString(nine * 100 + 97 - nine % 97);
        return "0".repeat(11 - digits.length()) + digits;
    }
}
