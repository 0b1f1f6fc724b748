package be.telling.commons.settings;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import java.util.Collection;
import java.util.stream.Collectors;

/**
 * Stops the start if a setting isn't known: who mistyped the name of a limit would otherwise run without the limit and not
 * notice. Before everything else, so that nothing has begun.
 */
@Singleton
public class SettingsCheck {

    void check(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent start) {
        check(System.getenv().keySet());
    }

    static void check(Collection<String> variables) {
        String unknown = KnownSettings.unknown(variables).stream()
                .map(name -> name + " (the nearest is " + KnownSettings.nearest(name) + ")")
                .collect(Collectors.joining(", "));
        if (!unknown.isEmpty()) {
            throw new IllegalStateException("No such setting: " + unknown
                    + ". Variables that begin with TELLING_ are settings; take it away or give it its name.");
        }
    }
}
