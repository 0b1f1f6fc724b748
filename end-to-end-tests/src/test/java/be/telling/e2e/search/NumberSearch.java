package be.telling.e2e.search;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Looks for national numbers in whatever was left behind: as eleven digits, as people write them, as the bytes of a number, and as packed
 * decimals, two digits a byte.
 */
public final class NumberSearch {

    private static final int DIGITS = 11;
    private static final int CONTEXT = 40;

    private static final int PACKED_BYTES = 6;

    /** How a finding reads that may also be chance, among very many bytes. */
    public static final String AS_A_NUMBER = ", as a number at byte ";

    private static final Pattern RUN = Pattern.compile("\\d{" + DIGITS + ",}");
    private static final Pattern WRITTEN =
            Pattern.compile("(\\d{2})[. ](\\d{2})[. ](\\d{2})[- .](\\d{3})[. -](\\d{2})");

    private final LongPredicate sought;

    /** @param sought whether a number is one of those that must not be found */
    public NumberSearch(LongPredicate sought) {
        this.sought = sought;
    }

    /** Where one of the numbers stands, with what is around it. */
    public List<String> in(String where, String text) {
        List<String> findings = new ArrayList<>();
        Matcher run = RUN.matcher(text);
        while (run.find()) {
            // Every eleven digits of a longer run.
            for (int start = run.start(); start + DIGITS <= run.end(); start++) {
                if (sought.test(Long.parseLong(text, start, start + DIGITS, 10))) {
                    findings.add(finding(where, text, start));
                }
            }
        }
        Matcher written = WRITTEN.matcher(text);
        for (int from = 0; written.find(from); from = written.start() + 1) {
            String digits = written.group().replaceAll("\\D", "");
            if (sought.test(Long.parseLong(digits))) {
                findings.add(finding(where, text, written.start()));
            }
        }
        return findings;
    }

    /** In bytes that need not be text. */
    public List<String> in(String where, byte[] bytes) {
        List<String> findings = new ArrayList<>(in(where, new String(bytes, StandardCharsets.ISO_8859_1)));
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        for (int at = 0; at + Long.BYTES <= bytes.length; at++) {
            long value = buffer.getLong(at);
            if (sought.test(value) || sought.test(Long.reverseBytes(value))) {
                findings.add(where + AS_A_NUMBER + at);
            }
        }
        for (int at = 0; at + PACKED_BYTES <= bytes.length; at++) {
            if (sought.test(packed(bytes, at, 1)) || sought.test(packed(bytes, at, 0))) {
                findings.add(where + ", packed at byte " + at);
            }
        }
        return findings;
    }

    /** Eleven digits in twelve half bytes; -1 if there is something else. */
    private static long packed(byte[] bytes, int at, int skipped) {
        long value = 0;
        for (int half = 0; half < 2 * PACKED_BYTES; half++) {
            int digit = bytes[at + half / 2] >> (half % 2 == 0 ? 4 : 0) & 0xF;
            boolean pad = half == (skipped == 1 ? 0 : 2 * PACKED_BYTES - 1);
            if (pad ? skipped == 1 && digit != 0 || skipped == 0 && digit < 10 : digit > 9) {
                return -1;
            }
            value = pad ? value : value * 10 + digit;
        }
        return value;
    }

    private static String finding(String where, String text, int at) {
        String around = text.substring(Math.max(0, at - CONTEXT), Math.min(text.length(), at + CONTEXT));
        return where + ": ..." + around.replaceAll("\\s+", " ") + "...";
    }
}
