package be.telling.intake.list;

import be.telling.commons.http.NamedUploads;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Every upload has a name, by which its sender can ask after it, whatever came of it. */
@ApplicationScoped
class UploadNames {

    void install(@Observes Filters filters) {
        NamedUploads.none().on(HttpMethod.PUT, ListResource.PATH).install(filters);
    }
}
