package be.telling.statistics.database;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;

/**
 * Lets code on virtual threads read like what it does, while the reactive session stays on its event loop: each call is
 * one transaction, committed when the call returns.
 */
@ApplicationScoped
public class Transactions {
    /**
     * Runs the work in a transaction of its own. Must not be called from an event loop.
     *
     * @throws RuntimeException what the work failed with; nothing of it is kept then
     */
    public <T extends @org.jspecify.annotations.Nullable Object> T run(Supplier<Uni<T>> work) {
        try {
            return VertxContextSupport.subscribeAndAwait(() -> Panache.withTransaction(work));
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("The database did not do its work", e);
        }
    }
}
