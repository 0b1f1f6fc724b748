package be.telling.statistics.publication.ready;

import io.quarkus.vertx.VertxOptionsCustomizer;
import io.vertx.core.VertxOptions;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * As many event loops as processors, in the place of twice as many: they only copy ready bytes and never wait, so a further one
 * only takes turns from the others, and a reader waits for all turns.
 */
@ApplicationScoped
class EventLoops implements VertxOptionsCustomizer {
    @Override
    public void accept(VertxOptions options) {
        options.setEventLoopPoolSize(Runtime.getRuntime().availableProcessors());
    }
}
