package be.telling.e2e.system;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** A request byte by byte, for what no decent client would send: bodies that end too early or never, lengths that are not true. */
public final class RawRequest implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 180_000;

    private final Socket socket;
    private final OutputStream out;

    /** What came back; without a status when the connection just ended. */
    public record Answer(int status, String head, String body) {}

    private RawRequest(URI address) throws IOException {
        this.socket = new Socket(address.getHost(), address.getPort());
        socket.setSoTimeout(PATIENCE_MILLIS);
        this.out = socket.getOutputStream();
    }

    /** Sends the head; the fields are complete lines. */
    public static RawRequest begin(URI address, String requestLine, String... fields) throws IOException {
        RawRequest request = new RawRequest(address);
        StringBuilder head = new StringBuilder(requestLine + " HTTP/1.1\r\nHost: " + address.getAuthority() + "\r\n");
        for (String field : fields) {
            head.append(field).append("\r\n");
        }
        request.write(head.append("\r\n").toString().getBytes(StandardCharsets.US_ASCII));
        return request;
    }

    public RawRequest write(byte[] bytes) throws IOException {
        out.write(bytes);
        out.flush();
        return this;
    }

    public RawRequest write(String text) throws IOException {
        return write(text.getBytes(StandardCharsets.UTF_8));
    }

    public RawRequest chunk(byte[] bytes) throws IOException {
        write(Integer.toHexString(bytes.length) + "\r\n");
        write(bytes);
        return write("\r\n");
    }

    /** Whether the other side has begun to answer, which ends the sense of sending more. */
    public boolean answered() throws IOException {
        return socket.getInputStream().available() > 0;
    }

    /** Reads what comes until the body is whole, the connection ends, or patience does. */
    public Answer answer() throws IOException {
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        InputStream in = socket.getInputStream();
        byte[] buffer = new byte[8192];
        try {
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                read.write(buffer, 0, count);
                if (isWhole(read.toString(StandardCharsets.UTF_8))) {
                    break;
                }
            }
        } catch (SocketTimeoutException | SocketException e) {
            // What has come so far is what the test judges.
        }
        String text = read.toString(StandardCharsets.UTF_8);
        int end = text.indexOf("\r\n\r\n");
        if (end < 0) {
            return new Answer(0, text, "");
        }
        String head = text.substring(0, end);
        return new Answer(Integer.parseInt(head.split(" ")[1]), head, text.substring(end + 4));
    }

    private static boolean isWhole(String text) {
        int end = text.indexOf("\r\n\r\n");
        if (end < 0) {
            return false;
        }
        String head = text.substring(0, end).toLowerCase(java.util.Locale.ROOT);
        int field = head.indexOf("content-length:");
        if (field < 0) {
            return text.endsWith("0\r\n\r\n");
        }
        int length = Integer.parseInt(
                head.substring(field + 15).lines().findFirst().orElse("0").strip());
        return text.substring(end + 4).getBytes(StandardCharsets.UTF_8).length >= length;
    }

    /** Ends the connection where it is. */
    @Override
    public void close() throws IOException {
        socket.close();
    }
}
