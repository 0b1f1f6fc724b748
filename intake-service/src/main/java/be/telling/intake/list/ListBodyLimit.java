package be.telling.intake.list;

import be.telling.commons.http.BodyLimit;
import be.telling.intake.settings.IntakeSettings;
import io.quarkus.vertx.http.runtime.filters.Filters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Lists may be long; everything else is a short document. */
@ApplicationScoped
class ListBodyLimit {

    private final IntakeSettings settings;

    ListBodyLimit(IntakeSettings settings) {
        this.settings = settings;
    }

    void install(@Observes Filters filters) {
        BodyLimit.standard()
                .streaming(ListResource.PATH, settings.maxBody().asLongValue())
                .install(filters);
    }
}
