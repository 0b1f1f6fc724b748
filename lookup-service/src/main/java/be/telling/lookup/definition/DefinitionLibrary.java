package be.telling.lookup.definition;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/** Loads the definitions at the start, which broken files stop, and tells the operator what the tables lack. */
@Startup
@Singleton
final class DefinitionLibrary {

    private static final Logger LOG = Logger.getLogger(DefinitionLibrary.class);
    private static final String EU = "eu";

    private final Set<String> reported = ConcurrentHashMap.newKeySet();
    private final Definitions definitions;

    DefinitionLibrary(DefinitionSettings settings) {
        DefinitionFiles.Content content = DefinitionFiles.load(settings.directory(), this::report);
        definitions = content.definitions();
        LOG.infof(
                "definitions: %s",
                definitions.all().stream().map(Definition::id).toList());
        if (content.nationalities().hasSet(EU)) {
            warn(content.nationalities(), LocalDate.now(Clock.systemDefaultZone()));
        }
    }

    @Produces
    @Singleton
    Definitions definitions() {
        return definitions;
    }

    private static void warn(Nationalities nationalities, LocalDate today) {
        Set<String> missing = nationalities.missing(EU, today);
        if (!missing.isEmpty()) {
            LOG.warnf(
                    "nationalities.csv has no code for these members of the EU, so that their"
                            + " people count as from outside it: %s",
                    missing);
        }
        Set<String> unconfirmed = nationalities.unconfirmed(EU, today);
        if (!unconfirmed.isEmpty()) {
            LOG.infof(
                    "the codes of these members of the EU come from general knowledge; put the"
                            + " register's official list in their place: %s",
                    unconfirmed);
        }
    }

    /** Once for each code, and the code alone: how often it turns up would be a small count. */
    private void report(String code) {
        if (reported.add(code)) {
            LOG.warnf(
                    "nationality code %s is not in nationalities.csv: it counts as not Belgian"
                            + " and as outside every country set",
                    code);
        }
    }
}
