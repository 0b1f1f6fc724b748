package be.telling.lookup.register;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A server that can do on the wire what an HTTP server wouldn't: break off, reset, drip, or say nothing. */
final class RawServer implements AutoCloseable {

    private static final Pattern LENGTH = Pattern.compile("(?i)content-length: *(\\d+)");

    private final ServerSocket listening;
    private final Behaviour behaviour;
    private final List<Socket> accepted = new CopyOnWriteArrayList<>();

    /** What happens on a connection after a whole request was read. */
    interface Behaviour {
        void answer(Socket socket, String request) throws IOException, InterruptedException;
    }

    RawServer(Behaviour behaviour) throws IOException {
        this.behaviour = behaviour;
        this.listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + listening.getLocalPort() + "/soap?x=1");
    }

    int connections() {
        return accepted.size();
    }

    private void accept() {
        try {
            while (true) {
                Socket socket = listening.accept();
                accepted.add(socket);
                Thread.ofVirtual().start(() -> serve(socket));
            }
        } catch (IOException e) {
            // Closed: the test is over.
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            for (String request = read(socket.getInputStream()); !request.isEmpty(); ) {
                behaviour.answer(socket, request);
                request = socket.isClosed() ? "" : read(socket.getInputStream());
            }
        } catch (IOException | InterruptedException e) {
            // The client has gone, which many tests want.
        }
    }

    /** Empty at the end of the stream. */
    private static String read(InputStream stream) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int end = -1;
        int length = 0;
        while (end < 0 || bytes.size() < end + length) {
            int read = stream.read();
            if (read < 0) {
                return "";
            }
            bytes.write(read);
            if (end < 0
                    && read == '\n'
                    && bytes.toString(StandardCharsets.UTF_8).endsWith("\r\n\r\n")) {
                end = bytes.size();
                Matcher matcher = LENGTH.matcher(bytes.toString(StandardCharsets.UTF_8));
                length = matcher.find() ? Integer.parseInt(matcher.group(1)) : 0;
            }
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        listening.close();
        for (Socket socket : accepted) {
            socket.close();
        }
    }
}
