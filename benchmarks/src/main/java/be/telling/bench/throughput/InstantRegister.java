package be.telling.bench.throughput;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;

/**
 * A register that answers every question at once and grants everything: one thread, no parsing of XML, no memory of anybody. A process of its
 * own, so that what it costs is not taken for a cost of who asks.
 *
 * <p>{@code GET /calls} tells how many questions it has answered, {@code GET /question} what the last one was.
 */
final class InstantRegister {

    private static final int BACKLOG = 1024;

    private InstantRegister() {}

    /** @param words the port to listen on */
    public static void main(String[] words) throws IOException {
        Counter counter = new Counter(CannedAnswer.ofChild());
        try (Selector selector = Selector.open();
                ServerSocketChannel listening = ServerSocketChannel.open()) {
            listening.bind(
                    new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(words[0])), BACKLOG);
            listening.configureBlocking(false);
            listening.register(selector, SelectionKey.OP_ACCEPT);
            while (true) {
                selector.select(key -> serve(key, selector, counter));
            }
        }
    }

    private static void serve(SelectionKey key, Selector selector, Counter counter) {
        try {
            if (key.channel() instanceof ServerSocketChannel listening) {
                SocketChannel caller = listening.accept();
                caller.configureBlocking(false);
                caller.setOption(StandardSocketOptions.TCP_NODELAY, true);
                caller.register(selector, SelectionKey.OP_READ, new Conversation(caller, counter));
            } else if (!((Conversation) key.attachment()).goOn()) {
                key.channel().close();
            }
        } catch (IOException gone) {
            key.cancel();
        }
    }
}
