package be.telling.run;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The three services, in the order in which a list passes through them. */
public enum Service {
    INTAKE,
    LOOKUP,
    STATISTICS;

    /** The short name in commands, files and databases. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The name of its module, and of the process for people. */
    public String module() {
        return label() + "-service";
    }

    /** By its short name or its module's. */
    static Optional<Service> named(String name) {
        return Arrays.stream(values())
                .filter(service -> name.equals(service.label()) || name.equals(service.module()))
                .findFirst();
    }
}
