package be.telling.run.control;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.SocketException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousCloseException;
import java.nio.channels.Channels;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;

/**
 * A Unix domain socket through which a second invocation asks the running one for something. The socket lies in a short temporary path, as the
 * system allows only some 100 characters; a file with a fixed name says where.
 */
public final class ControlSocket implements AutoCloseable {
    private static final int LONGEST_LINE = 200;

    private final Path pointer;
    private final Path socket;
    private final ServerSocketChannel server;

    private ControlSocket(Path pointer, Path socket, ServerSocketChannel server) {
        this.pointer = pointer;
        this.socket = socket;
        this.server = server;
    }

    /**
     * Listens until closed.
     *
     * @param pointer the file that will name the socket
     * @param folder where the socket is made; readable for the owner alone
     * @param answers gets the name of a service
     */
    public static ControlSocket open(Path pointer, Path folder, Function<String, Reply> answers) throws IOException {
        Path socket = folder.resolve("control");
        ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        server.bind(UnixDomainSocketAddress.of(socket));
        Files.writeString(pointer, socket + "\n");
        ControlSocket control = new ControlSocket(pointer, socket, server);
        Thread.ofVirtual().name("control").start(() -> control.serve(answers));
        return control;
    }

    private void serve(Function<String, Reply> answers) {
        while (server.isOpen()) {
            try (SocketChannel caller = server.accept()) {
                String line = readLine(caller);
                caller.write(ByteBuffer.wrap(answers.apply(line).line().getBytes(StandardCharsets.UTF_8)));
            } catch (AsynchronousCloseException e) {
                return;
            } catch (IOException e) {
                // The caller went away; the next one is served.
            }
        }
    }

    private static String readLine(SocketChannel caller) throws IOException {
        BufferedReader reader = new BufferedReader(Channels.newReader(caller, StandardCharsets.UTF_8), LONGEST_LINE);
        String line = reader.readLine();
        return line == null ? "" : line;
    }

    /** Asks the running set that the file names. */
    public static Reply ask(Path pointer, String service) throws IOException {
        if (!Files.exists(pointer)) {
            return new Reply(false, "nothing is running here; ./run starts everything");
        }
        Path socket = Path.of(Files.readString(pointer).strip());
        try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            channel.connect(UnixDomainSocketAddress.of(socket));
            channel.write(ByteBuffer.wrap((service + "\n").getBytes(StandardCharsets.UTF_8)));
            String line = readLine(channel);
            return line.isEmpty() ? new Reply(false, "the run ended meanwhile") : Reply.of(line);
        } catch (ClosedChannelException | SocketException e) {
            return new Reply(false, "the run that was here is gone; ./run starts everything");
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        Files.deleteIfExists(socket);
        Files.deleteIfExists(pointer);
    }
}
