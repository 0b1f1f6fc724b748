package be.telling.commons.service;

import be.telling.commons.http.BodyLimit;
import io.quarkus.vertx.http.runtime.filters.Filters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

@ApplicationScoped
class Limits {

    static final int STREAM_BYTES = 4 << 20;

    void install(@Observes Filters filters) {
        BodyLimit.standard().streaming("/fail/stream/{name}", STREAM_BYTES).install(filters);
    }
}
