package be.telling.e2e.search;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Looks for national numbers in whatever was left behind: as eleven digits, as people write them, and as the bytes of a number. */
public final class NumberSearch {

    private static final int DIGITS = 11;
    private static final int CONTEXT = 40;

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
                findings.add(where + ", as a number at byte " + at);
            }
        }
        return findings;
    }

    private static String finding(String where, String text, int at) {
        String around = text.substring(Math.max(0, at - CONTEXT), Math.min(text.length(), at + CONTEXT));
        return where + ": ..." + around.replaceAll("\\s+", " ") + "...";
    }
}
