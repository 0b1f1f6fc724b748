package be.telling.run;

import java.net.URI;

/**
 * Where one process of a service listens.
 *
 * @param number 1 for the first, which is the one that the other services know
 * @param management health and metrics
 */
record Place(Service service, int number, URI address, URI management) {

    /** By which people call the process; the first bears the service's own name. */
    static String name(Service service, int number) {
        return service.label() + ending(number);
    }

    String name() {
        return name(service, number);
    }

    /** By which the process and its log are known. */
    String program() {
        return service.module() + ending(number);
    }

    private static String ending(int number) {
        return number == 1 ? "" : "-" + number;
    }
}
