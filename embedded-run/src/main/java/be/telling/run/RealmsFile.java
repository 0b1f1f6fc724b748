package be.telling.run;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Who is who on both sides of the border, in the form that the OIDC servers read. */
final class RealmsFile {
    static final String GOVERNMENT = "government";
    static final String REGISTER = "register";

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private static final String INTAKE = "telling-intake";
    private static final String LOOKUP = "telling-lookup";
    private static final String STATISTICS = "telling-statistics";

    /** Who operates the demo, and the program of the page that he does it on. */
    static final String OPERATOR = "operator";

    static final String OPERATORS_PAGE = "lookup-page";
    private static final String DEMO_OPERATOR = "demo-operator";

    private final Map<String, List<Registration>> realms = new LinkedHashMap<>();
    private final Page page;
    private final Person operator;

    /** A client as its realm knows it. */
    record Registration(
            String id, String secret, List<String> roles, List<String> audience, List<String> organisation) {
        /** Without the secret. */
        @Override
        public String toString() {
            return id;
        }
    }

    /** A program through which people sign in, as its realm knows it. */
    record Page(String id, String secret, List<String> redirectUris, List<String> audience) {
        /** Without the secret. */
        @Override
        public String toString() {
            return id;
        }
    }

    /** Somebody who signs in, as his realm knows him. */
    record Person(String username, String password, List<String> roles) {
        /** Without the password. */
        @Override
        public String toString() {
            return username;
        }
    }

    private record Realm(String realm, List<Registration> clients, List<Person> users, List<Page> webClients) {}

    private record Description(List<Realm> issuers) {}

    /**
     * @param values where the secrets are kept
     * @param organisations the OVO codes that get a client of their own
     * @param lookup addresses at which browsers may reach the operator's page
     */
    RealmsFile(KeptValues values, List<String> organisations, List<URI> lookup) {
        List<Registration> government = new ArrayList<>();
        government.add(client(values, "coordinator", "coordinator", List.of(INTAKE), List.of()));
        for (String organisation : organisations) {
            government.add(client(values, organisation, "entity", List.of(INTAKE), List.of(organisation)));
        }
        realms.put(GOVERNMENT, List.copyOf(government));
        realms.put(
                REGISTER,
                List.of(
                        client(values, Service.INTAKE.module(), "list-deliverer", List.of(LOOKUP), List.of()),
                        client(values, Service.LOOKUP.module(), "counter", List.of(STATISTICS), List.of()),
                        client(values, "statistician", "statistician", List.of(LOOKUP, STATISTICS), List.of()),
                        client(values, OPERATOR, OPERATOR, List.of(LOOKUP), List.of())));
        page = new Page(
                OPERATORS_PAGE,
                values.secret("client." + OPERATORS_PAGE),
                lookup.stream()
                        .map(address -> address.resolve("/operator/signed-in").toString())
                        .toList(),
                List.of(LOOKUP));
        operator = new Person(DEMO_OPERATOR, values.secret("user." + DEMO_OPERATOR), List.of(OPERATOR));
    }

    private static Registration client(
            KeptValues values, String id, String role, List<String> audience, List<String> organisation) {
        return new Registration(id, values.secret("client." + id), List.of(role), audience, organisation);
    }

    /** The clients of each realm. */
    Map<String, List<Registration>> realms() {
        return Collections.unmodifiableMap(realms);
    }

    /** The person who may sign in on the operator's page. */
    Person operator() {
        return operator;
    }

    void write(Path file) throws IOException {
        if (!Files.exists(file)) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Description description = new Description(realms.entrySet().stream()
                .map(realm -> realm.getKey().equals(REGISTER)
                        ? new Realm(realm.getKey(), realm.getValue(), List.of(operator), List.of(page))
                        : new Realm(realm.getKey(), realm.getValue(), List.of(), List.of()))
                .toList());
        Files.writeString(file, JSON.writeValueAsString(description) + "\n");
    }
}
