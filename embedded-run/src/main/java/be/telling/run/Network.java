package be.telling.run;

import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Who listens where; everything on the loopback interface alone. */
final class Network {
    private final KeptValues values;
    private final Map<String, String> environment;
    private final Map<String, Integer> ports = new HashMap<>();

    private Network(KeptValues values, Map<String, String> environment) {
        this.values = values;
        this.environment = environment;
    }

    /** @param environment may set a port: TELLING_RUN_INTAKE_PORT and so on */
    static Network choose(KeptValues values, Map<String, String> environment) throws IOException {
        Network network = new Network(values, environment);
        for (String name : List.of("database", "issuer", "register")) {
            network.take(name);
        }
        for (Service service : Service.values()) {
            network.place(service, 1);
        }
        return network;
    }

    private synchronized int take(String name) throws IOException {
        Integer taken = ports.get(name);
        if (taken == null) {
            String variable = "TELLING_RUN_" + name.toUpperCase(Locale.ROOT).replace('-', '_') + "_PORT";
            taken = values.port(name, environment.get(variable));
            ports.put(name, taken);
        }
        return taken;
    }

    /**
     * Where a process of a service listens, always the same.
     *
     * @param number 1 for the first, which is the one that the other services know
     */
    Place place(Service service, int number) throws IOException {
        String name = Place.name(service, number);
        return new Place(service, number, local(take(name)), local(take(name + "-management")));
    }

    int database() {
        return port("database");
    }

    int issuer() {
        return port("issuer");
    }

    int simulator() {
        return port("register");
    }

    static URI local(int port) {
        return URI.create("http://127.0.0.1:" + port);
    }

    URI address(Service service) {
        return local(port(Place.name(service, 1)));
    }

    private synchronized int port(String name) {
        Integer port = ports.get(name);
        if (port == null) {
            throw new IllegalStateException("no port for " + name);
        }
        return port;
    }

    URI realm(String name) {
        return local(issuer()).resolve("/realms/" + name);
    }
}
