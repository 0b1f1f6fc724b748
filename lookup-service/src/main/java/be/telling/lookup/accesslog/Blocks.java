package be.telling.lookup.accesslog;

import java.util.List;
import java.util.function.Consumer;

/** Where the chain is read from: the database, or a file that was exported from it. */
interface Blocks extends AutoCloseable {

    List<Purge> purges();

    /** All that are kept, in order. */
    void forEach(Consumer<Block> consumer);

    @Override
    void close();
}
