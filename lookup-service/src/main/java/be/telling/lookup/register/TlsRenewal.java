package be.telling.lookup.register;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import java.io.IOException;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import org.jboss.logging.Logger;

/** Certificates are renewed while a count is running: new connections use the files as they are now. */
final class TlsRenewal {

    private static final Logger LOG = Logger.getLogger(TlsRenewal.class);

    private static final Duration LOOK = Duration.ofSeconds(30);

    private final Vertx vertx;
    private final RegisterSettings.Tls settings;
    private final TlsStores stores;
    private volatile List<FileTime> seen = List.of();
    private long timer = -1;

    TlsRenewal(Vertx vertx, RegisterSettings.Tls settings) {
        this.vertx = vertx;
        this.settings = settings;
        this.stores = new TlsStores(settings);
    }

    void start(HttpClient client) {
        if (settings.keyStore().isEmpty() && settings.trustStore().isEmpty()) {
            return;
        }
        try {
            seen = stores.state();
        } catch (IOException e) {
            // Then the first connection tells, and a file that appears is taken up.
            LOG.warn("TELLING_REGISTER_TLS_KEY_STORE or TELLING_REGISTER_TLS_TRUST_STORE can't be read");
        }
        timer = vertx.setPeriodic(LOOK.toMillis(), id -> look(client));
    }

    void stop() {
        if (timer >= 0) {
            vertx.cancelTimer(timer);
        }
    }

    /** Takes renewed files up; what can't be used is told, and the old ones stay. */
    void look(HttpClient client) {
        vertx.executeBlocking(stores::state, false).onSuccess(now -> {
            if (now.equals(seen)) {
                return;
            }
            seen = now;
            HttpClientOptions options = new HttpClientOptions();
            stores.apply(options);
            client.updateSSLOptions(options.getSslOptions(), true)
                    .onSuccess(updated -> LOG.info("the register's TLS stores were renewed"))
                    .onFailure(
                            e -> LOG.warn("the renewed TLS stores of the register can't be used; the old ones stay"));
        });
    }
}
