package be.telling.e2e.system;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** A way to a server that can be shut, in the ways in which servers are away. Whoever is on it then is cut off. */
public final class Gate implements AutoCloseable {

    /** How it is shut. */
    public enum Shut {
        /** Nobody listens. */
        REFUSING,
        /** Somebody listens and never answers. */
        SILENT,
        /** Something in between answers for the server that it is away. */
        UNAVAILABLE
    }

    private static final byte[] AWAY =
            "HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
                    .getBytes(StandardCharsets.US_ASCII);
    private static final int BACKLOG = 512;
    private static final int BUFFER = 16 * 1024;

    private final URI destination;
    private final int port;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private @Nullable ServerSocket listening;
    private volatile @Nullable Shut shut;

    private Gate(URI destination, int port) {
        this.destination = destination;
        this.port = port;
    }

    public static Gate to(URI destination) throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        Gate gate = new Gate(destination, port);
        gate.open();
        return gate;
    }

    /** The destination's address by this way. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + port + destination.getPath());
    }

    public synchronized void shut(Shut how) throws IOException {
        shut = how;
        cut();
        if (how == Shut.REFUSING) {
            stopListening();
        } else {
            listen();
        }
    }

    public synchronized void open() throws IOException {
        shut = null;
        cut();
        listen();
    }

    private void listen() throws IOException {
        if (listening != null) {
            return;
        }
        ServerSocket socket = new ServerSocket();
        socket.setReuseAddress(true);
        socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), BACKLOG);
        listening = socket;
        Thread.ofVirtual().start(() -> accept(socket));
    }

    private void stopListening() throws IOException {
        if (listening != null) {
            listening.close();
            listening = null;
        }
    }

    private void cut() throws IOException {
        for (Socket socket : open) {
            socket.close();
        }
    }

    private void accept(ServerSocket socket) {
        while (!socket.isClosed()) {
            try {
                Socket caller = socket.accept();
                open.add(caller);
                Thread.ofVirtual().start(() -> serve(caller));
            } catch (IOException closed) {
                // Shut, or the caller went away.
            }
        }
    }

    private void serve(Socket caller) {
        Shut how = shut;
        try (caller) {
            if (how == Shut.UNAVAILABLE) {
                caller.getInputStream().read(new byte[BUFFER]);
                caller.getOutputStream().write(AWAY);
            } else if (how == Shut.SILENT) {
                caller.getInputStream().transferTo(OutputStream.nullOutputStream());
            } else {
                pass(caller, how);
            }
        } catch (IOException cut) {
            // As an end of the connection looks from here.
        } finally {
            open.remove(caller);
        }
    }

    private void pass(Socket caller, @Nullable Shut how) throws IOException {
        try (Socket server = new Socket(InetAddress.getLoopbackAddress(), destination.getPort())) {
            caller.setTcpNoDelay(true);
            server.setTcpNoDelay(true);
            open.add(server);
            if (shut != how) {
                return; // shut in between, when this one couldn't be cut yet
            }
            Thread.ofVirtual().start(() -> copyBack(server, caller));
            copy(caller.getInputStream(), server.getOutputStream());
            open.remove(server);
        }
    }

    private static void copyBack(Socket server, Socket caller) {
        try (caller) {
            copy(server.getInputStream(), caller.getOutputStream());
        } catch (IOException cut) {
            // Both ends know already.
        }
    }

    private static void copy(InputStream from, OutputStream to) throws IOException {
        byte[] buffer = new byte[BUFFER];
        for (int count = from.read(buffer); count >= 0; count = from.read(buffer)) {
            to.write(buffer, 0, count);
        }
    }

    @Override
    public synchronized void close() throws IOException {
        stopListening();
        cut();
    }
}
