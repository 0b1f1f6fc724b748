package be.telling.run.endpoints;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.net.URI;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a program needs to work with a running set; the form of {@code endpoints.json}.
 *
 * @param register the address that lookup-service asks
 * @param issuers by side of the border: government, register
 * @param clients coordinator, statistician, operator, the services among themselves, and one for each organisation, by OVO code
 * @param pids by service; further processes of a service are called lookup-2 and so on
 * @param replicas addresses of the further processes
 * @param management addresses of the management ports (health, metrics), by service
 * @param databases by service
 * @param pages that people sign in to, and as whom: operator, statistician, coordinator, and one for each organisation, by OVO code
 * @param logs the folder with the log of each part
 */
@JsonPropertyOrder({"intake", "lookup", "statistics", "register", "issuers", "clients", "pids"})
public record Endpoints(
        URI intake,
        URI lookup,
        URI statistics,
        URI register,
        Map<String, URI> issuers,
        Map<String, Client> clients,
        Map<String, Long> pids,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, URI> replicas,
        Map<String, URI> management,
        Map<String, DatabaseAccess> databases,
        Map<String, PageAccess> pages,
        Path logs) {

    /** A page and somebody who may sign in to it. */
    public record PageAccess(URI url, String username, String password) {
        /** Without the password. */
        @Override
        public String toString() {
            return url.toString();
        }
    }

    /** How to look into a service's database with its own role. */
    public record DatabaseAccess(String url, String user, String password) {
        /** Without the password. */
        @Override
        public String toString() {
            return url;
        }
    }

    public Endpoints {
        issuers = ordered(issuers);
        clients = ordered(clients);
        pids = ordered(pids);
        replicas = ordered(replicas);
        management = ordered(management);
        databases = ordered(databases);
        pages = ordered(pages);
    }

    public Client client(String name) {
        Client client = clients.get(name);
        if (client == null) {
            throw new IllegalArgumentException("no client " + name);
        }
        return client;
    }

    /** Unlike Map.copyOf keeps the order, so that people find their way in the file. */
    private static <V> Map<String, V> ordered(Map<String, V> map) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }
}
