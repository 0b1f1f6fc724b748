package be.telling.simulator.server;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.LongSupplier;

/**
 * One HTTP/1.1 connection, kept alive: as much of the protocol as clients of a SOAP endpoint use, and the moment at which
 * each request's first byte came.
 */
final class Connection implements Runnable {

    private static final int IDLE_MILLIS = 120_000;

    private static final int DRAIN_MILLIS = 2_000;

    private static final int MOST_DRAINED = 16 << 20;

    /** What a request is answered with. */
    interface Handler {
        Reply handle(String method, String path, byte[] body, long arrived) throws InterruptedException;
    }

    private final Socket socket;
    private final Handler handler;
    private final LongSupplier clock;

    /** @param clock nanoseconds that never go back */
    Connection(Socket socket, Handler handler, LongSupplier clock) {
        this.socket = socket;
        this.handler = handler;
        this.clock = clock;
    }

    @Override
    public void run() {
        try (socket) {
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(IDLE_MILLIS);
            var in = new RequestReader(socket.getInputStream());
            OutputStream out = socket.getOutputStream();
            try {
                while (next(in, out)) {
                    // One request after the other.
                }
            } catch (RequestReader.Unacceptable unacceptable) {
                write(out, new Reply.Body(unacceptable.status(), "text/plain", new byte[0]), false);
                drain();
            }
        } catch (IOException gone) {
            // The client went away, or was silent for too long: nothing is owed to it.
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** A socket that is closed with bytes unread is reset, and then the client may never see the answer. */
    private void drain() throws IOException {
        socket.shutdownOutput();
        socket.setSoTimeout(DRAIN_MILLIS);
        var rest = new byte[8192];
        int left = MOST_DRAINED;
        for (int read = 0; read != -1 && left > 0; left -= read) {
            read = socket.getInputStream().read(rest);
        }
    }

    private boolean next(RequestReader in, OutputStream out) throws IOException, InterruptedException {
        if (!in.await()) {
            return false;
        }
        long arrived = clock.getAsLong();
        RequestReader.Head head = in.head();
        if (head.field("expect").equalsIgnoreCase("100-continue")) {
            out.write("HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        }
        byte[] body = in.body(head);
        boolean kept = head.version().equals("HTTP/1.1")
                && !head.field("connection").toLowerCase(Locale.ROOT).contains("close");
        return switch (handler.handle(head.method(), head.path(), body, arrived)) {
            case Reply.Body reply -> {
                write(out, reply, kept);
                yield kept;
            }
            case Reply.Hangup _ -> false;
        };
    }

    private static void write(OutputStream out, Reply.Body reply, boolean kept) throws IOException {
        byte[] head = ("HTTP/1.1 " + reply.status() + ' ' + reason(reply.status()) + "\r\nContent-Type: "
                        + reply.contentType() + "\r\nContent-Length: " + reply.bytes().length
                        + (kept ? "" : "\r\nConnection: close") + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        var whole = new byte[head.length + reply.bytes().length];
        System.arraycopy(head, 0, whole, 0, head.length);
        System.arraycopy(reply.bytes(), 0, whole, head.length, reply.bytes().length);
        out.write(whole);
        out.flush();
    }

    private static String reason(int status) {
        return switch (status) {
            case 200 -> "OK";
            case 204 -> "No Content";
            case 400 -> "Bad Request";
            case 404 -> "Not Found";
            case 405 -> "Method Not Allowed";
            case 413 -> "Content Too Large";
            case 431 -> "Request Header Fields Too Large";
            default -> "Internal Server Error";
        };
    }
}
