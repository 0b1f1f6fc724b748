package be.telling.run;

import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import java.util.Map;

/** Who listens where; everything on the loopback interface alone. */
record Network(
        int database, int issuer, int simulator, Map<Service, Integer> services, Map<Service, Integer> management) {

    /** @param environment may set a port: TELLING_RUN_INTAKE_PORT and so on */
    static Network choose(KeptValues values, Map<String, String> environment) throws IOException {
        Ports ports = new Ports(values, environment);
        return new Network(
                ports.of("database"),
                ports.of("issuer"),
                ports.of("register"),
                Map.of(
                        Service.INTAKE, ports.of("intake"),
                        Service.LOOKUP, ports.of("lookup"),
                        Service.STATISTICS, ports.of("statistics")),
                Map.of(
                        Service.INTAKE, ports.of("intake-management"),
                        Service.LOOKUP, ports.of("lookup-management"),
                        Service.STATISTICS, ports.of("statistics-management")));
    }

    private record Ports(KeptValues values, Map<String, String> environment) {
        int of(String name) throws IOException {
            String variable = "TELLING_RUN_" + name.toUpperCase(Locale.ROOT).replace('-', '_') + "_PORT";
            return values.port(name, environment.get(variable));
        }
    }

    static URI local(int port) {
        return URI.create("http://127.0.0.1:" + port);
    }

    URI address(Service service) {
        return local(port(services, service));
    }

    URI managementAddress(Service service) {
        return local(port(management, service));
    }

    private static int port(Map<Service, Integer> ports, Service service) {
        Integer port = ports.get(service);
        if (port == null) {
            throw new IllegalStateException("no port for " + service);
        }
        return port;
    }

    URI realm(String name) {
        return local(issuer).resolve("/realms/" + name);
    }
}
