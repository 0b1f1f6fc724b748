package be.telling.bench.throughput;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Answers requests: questions, and what the benchmark wants to know. For one thread. */
final class Counter {

    private static final byte[] NUMBER = ascii("<INSZ>");
    private static final byte[] REFERENCE = ascii("<Referte>");
    private static final int REFERENCE_LENGTH = 36;

    private final CannedAnswer answer;
    private final byte[] answerHead;
    private long calls;
    private byte[] last = {};

    Counter(CannedAnswer answer) {
        this.answer = answer;
        this.answerHead = head("200 OK", answer.length());
    }

    /** Appends the answer to a request with this body. */
    void answer(boolean question, boolean aboutCalls, byte[] body, ByteBuffer out) {
        if (question) {
            answer(body, out);
        } else {
            byte[] content = aboutCalls ? ascii(Long.toString(calls)) : last;
            out.put(head("200 OK", content.length)).put(content);
        }
    }

    private void answer(byte[] body, ByteBuffer out) {
        int number = after(body, NUMBER, 0);
        int message = after(body, REFERENCE, 0);
        int question = after(body, REFERENCE, message);
        calls++;
        last = body;
        out.put(answerHead);
        answer.write(out, number(body, number), reference(body, message), reference(body, question));
    }

    private static long number(byte[] body, int from) {
        long number = 0;
        for (int i = 0; i < CannedAnswer.NUMBER_LENGTH; i++) {
            number = number * 10 + body[from + i] - '0';
        }
        return number;
    }

    private static byte[] reference(byte[] body, int from) {
        return Arrays.copyOfRange(body, from, from + REFERENCE_LENGTH);
    }

    private static int after(byte[] text, byte[] what, int from) {
        for (int i = from; i <= text.length - what.length; i++) {
            if (text[i] == what[0] && Arrays.equals(text, i, i + what.length, what, 0, what.length)) {
                return i + what.length;
            }
        }
        throw new IllegalArgumentException("a message without " + new String(what, StandardCharsets.US_ASCII));
    }

    private static byte[] head(String status, int length) {
        return ascii("HTTP/1.1 " + status + "\r\nContent-Type: text/xml;charset=UTF-8\r\nContent-Length: " + length
                + "\r\n\r\n");
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
