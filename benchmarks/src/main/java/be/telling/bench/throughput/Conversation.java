package be.telling.bench.throughput;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/** One connection: requests with a length, one after the other, each answered at once. */
final class Conversation {

    private static final int LARGEST_REQUEST = 64 * 1024;
    private static final int LARGEST_ANSWER = 256 * 1024;
    private static final String LENGTH = "content-length:";

    private final SocketChannel caller;
    private final Counter counter;
    private final byte[] received = new byte[LARGEST_REQUEST];
    private final ByteBuffer out = ByteBuffer.allocateDirect(LARGEST_ANSWER);
    private int length;

    Conversation(SocketChannel caller, Counter counter) {
        this.caller = caller;
        this.counter = counter;
    }

    /** Reads what is there and answers what is complete; false when the caller has gone. */
    boolean goOn() throws IOException {
        int count = caller.read(ByteBuffer.wrap(received, length, received.length - length));
        if (count < 0) {
            return false;
        }
        length += count;
        int used = answer();
        while (used > 0) {
            length -= used;
            System.arraycopy(received, used, received, 0, length);
            used = answer();
        }
        return true;
    }

    /** The bytes of the request that was answered, 0 if there is no whole one. */
    private int answer() throws IOException {
        int head = endOfHead();
        if (head < 0) {
            return 0;
        }
        String text = new String(received, 0, head, StandardCharsets.US_ASCII).toLowerCase(Locale.ROOT);
        int body = bodyLength(text);
        if (length < head + body) {
            return 0;
        }
        out.clear();
        counter.answer(
                text.startsWith("post "),
                text.startsWith("get /calls"),
                Arrays.copyOfRange(received, head, head + body),
                out);
        out.flip();
        while (out.hasRemaining()) {
            caller.write(out); // the caller waits for it, so there is room
        }
        return head + body;
    }

    private static int bodyLength(String head) {
        int from = head.indexOf(LENGTH);
        if (from < 0) {
            return 0;
        }
        int end = head.indexOf('\r', from);
        return Integer.parseInt(head.substring(from + LENGTH.length(), end).strip());
    }

    private int endOfHead() {
        for (int i = 3; i < length; i++) {
            if (received[i] == '\n' && received[i - 1] == '\r' && received[i - 2] == '\n' && received[i - 3] == '\r') {
                return i + 1;
            }
        }
        return -1;
    }
}
