package be.telling.simulator.server;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Reads requests from a connection, each no larger than a question may be. */
final class RequestReader {

    private static final int LONGEST_HEAD = 32 * 1024;
    private static final int LARGEST_BODY = 1024 * 1024;

    record Head(String method, String path, String version, Map<String, String> fields) {

        String field(String name) {
            return fields.getOrDefault(name, "");
        }
    }

    /** The request can't be read further: answered with this status, then the connection ends. */
    static final class Unacceptable extends IOException {
        private static final long serialVersionUID = 1;
        private final int status;

        Unacceptable(int status) {
            this.status = status;
        }

        int status() {
            return status;
        }
    }

    private final InputStream in;
    private final byte[] buffer = new byte[16 * 1024];
    private int from;
    private int to;

    RequestReader(InputStream in) {
        this.in = in;
    }

    /** Waits for the first byte of the next request; false if there is none. */
    boolean await() throws IOException {
        return from < to || fill();
    }

    Head head() throws IOException {
        String[] request = line().split(" ", -1);
        if (request.length != 3 || !request[2].startsWith("HTTP/1.")) {
            throw new Unacceptable(400);
        }
        var fields = new HashMap<String, String>();
        int length = 0;
        for (String line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            length += line.length();
            if (colon < 1 || length > LONGEST_HEAD) {
                throw new Unacceptable(colon < 1 ? 400 : 431);
            }
            fields.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        int query = request[1].indexOf('?');
        return new Head(request[0], query < 0 ? request[1] : request[1].substring(0, query), request[2], fields);
    }

    byte[] body(Head head) throws IOException {
        if (head.field("transfer-encoding").equalsIgnoreCase("chunked")) {
            return chunks();
        }
        String length = head.field("content-length");
        if (!length.isEmpty() && !length.matches("\\d{1,18}")) {
            throw new Unacceptable(400);
        }
        long expected = length.isEmpty() ? 0 : Long.parseLong(length);
        if (expected > LARGEST_BODY) {
            throw new Unacceptable(413);
        }
        var body = new byte[(int) expected];
        read(body, 0);
        return body;
    }

    private byte[] chunks() throws IOException {
        var body = new ByteArrayOutputStream();
        while (true) {
            String size = line().split(";", 2)[0].strip();
            if (!size.matches("[0-9A-Fa-f]{1,8}")) {
                throw new Unacceptable(400);
            }
            long expected = Long.parseLong(size, 16);
            if (expected + body.size() > LARGEST_BODY) {
                throw new Unacceptable(413);
            }
            var chunk = new byte[(int) expected];
            read(chunk, 0);
            body.writeBytes(chunk);
            // The line end after a chunk; after the last one the trailer up to its empty line.
            String line = line();
            if (expected == 0) {
                while (!line.isEmpty()) {
                    line = line();
                }
                return body.toByteArray();
            }
        }
    }

    private void read(byte[] into, int start) throws IOException {
        for (int at = start; at < into.length; ) {
            if (from == to && !fill()) {
                throw new EOFException();
            }
            int count = Math.min(to - from, into.length - at);
            System.arraycopy(buffer, from, into, at, count);
            from += count;
            at += count;
        }
    }

    private String line() throws IOException {
        var line = new StringBuilder();
        while (true) {
            if (from == to && !fill()) {
                throw new EOFException();
            }
            char c = (char) (buffer[from++] & 0xFF);
            if (c == '\n') {
                int end = line.length();
                return end > 0 && line.charAt(end - 1) == '\r' ? line.substring(0, end - 1) : line.toString();
            }
            line.append(c);
            if (line.length() > LONGEST_HEAD) {
                throw new Unacceptable(431);
            }
        }
    }

    private boolean fill() throws IOException {
        int count;
        try {
            count = in.read(buffer, 0, buffer.length);
        } catch (SocketException reset) {
            return false;
        }
        from = 0;
        to = Math.max(0, count);
        return count > 0;
    }
}
