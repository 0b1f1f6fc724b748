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
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

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

    /** Who keeps the rounds of the demo, and the program of the page for him and the organisations. */
    static final String COORDINATOR = "coordinator";

    static final String HR_PAGE = "intake-page";

    /** Who looks at releases before they are public, and the program of the page that he does it on. */
    static final String STATISTICIAN = "statistician";

    static final String REVIEW_PAGE = "statistics-page";
    private static final String DEMO_STATISTICIAN = "demo-statistician";
    private static final String DEMO_COORDINATOR = "demo-coordinator";

    /** Nobody may take such a password for one that protects something. */
    private static final String MARK = "local-run-";

    /** People type it. */
    private static final int PASSWORD = 10;

    private final Map<String, List<Registration>> realms = new LinkedHashMap<>();
    private final Map<String, List<Page>> pages = new LinkedHashMap<>();
    private final Map<String, Person> operators = new LinkedHashMap<>();
    private final Map<String, Person> submitters = new LinkedHashMap<>();
    private final Map<String, Person> reviewers = new LinkedHashMap<>();

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
    record Person(String username, String password, List<String> roles, List<String> organisation) {
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
     * @param organisations the OVO codes that get a client and a person of their own
     * @param intake addresses at which browsers may reach the page for HR
     * @param lookup addresses at which browsers may reach the operator's page
     * @param statistics addresses at which browsers may reach the statistician's page
     */
    RealmsFile(
            KeptValues values, List<String> organisations, List<URI> intake, List<URI> lookup, List<URI> statistics) {
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
                        client(values, STATISTICIAN, STATISTICIAN, List.of(LOOKUP, STATISTICS), List.of()),
                        client(values, OPERATOR, OPERATOR, List.of(LOOKUP), List.of())));
        pages.put(GOVERNMENT, List.of(page(values, HR_PAGE, intake, "/hr/signed-in", INTAKE)));
        pages.put(
                REGISTER,
                List.of(
                        page(values, OPERATORS_PAGE, lookup, "/operator/signed-in", LOOKUP),
                        page(values, REVIEW_PAGE, statistics, "/review/signed-in", STATISTICS)));
        reviewers.put(
                STATISTICIAN,
                new Person(
                        DEMO_STATISTICIAN,
                        values.secret("user." + DEMO_STATISTICIAN),
                        List.of(STATISTICIAN),
                        List.of()));
        operators.put(
                OPERATOR,
                new Person(DEMO_OPERATOR, values.secret("user." + DEMO_OPERATOR), List.of(OPERATOR), List.of()));
        submitters.put(COORDINATOR, submitter(values, DEMO_COORDINATOR, COORDINATOR, List.of()));
        for (String organisation : organisations) {
            String username = "hr-" + organisation.toLowerCase(Locale.ROOT);
            submitters.put(organisation, submitter(values, username, "entity", List.of(organisation)));
        }
    }

    private static Page page(KeptValues values, String id, List<URI> addresses, String path, String audience) {
        List<String> redirects = addresses.stream()
                .map(address -> address.resolve(path).toString())
                .toList();
        return new Page(id, values.secret("client." + id), redirects, List.of(audience));
    }

    private static Person submitter(KeptValues values, String username, String role, List<String> organisation) {
        String password = MARK + values.secret("user." + username).substring(0, PASSWORD);
        return new Person(username, password, List.of(role), organisation);
    }

    private static Registration client(
            KeptValues values, String id, String role, List<String> audience, List<String> organisation) {
        return new Registration(id, values.secret("client." + id), List.of(role), audience, organisation);
    }

    private List<Person> people(String realm) {
        return realm.equals(REGISTER)
                ? Stream.concat(operators.values().stream(), reviewers.values().stream())
                        .toList()
                : List.copyOf(submitters.values());
    }

    /** The clients of each realm. */
    Map<String, List<Registration>> realms() {
        return Collections.unmodifiableMap(realms);
    }

    /** Who may sign in on the operator's page, by the name under which endpoints.json has them. */
    Map<String, Person> operators() {
        return Collections.unmodifiableMap(operators);
    }

    /** Who may sign in on the page for HR, by the name under which endpoints.json has them: coordinator, and the OVO codes. */
    Map<String, Person> submitters() {
        return Collections.unmodifiableMap(submitters);
    }

    /** Who may sign in on the statistician's page, by the name under which endpoints.json has them. */
    Map<String, Person> reviewers() {
        return Collections.unmodifiableMap(reviewers);
    }

    void write(Path file) throws IOException {
        if (!Files.exists(file)) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Description description = new Description(realms.entrySet().stream()
                .map(realm -> new Realm(
                        realm.getKey(),
                        realm.getValue(),
                        people(realm.getKey()),
                        pages.getOrDefault(realm.getKey(), List.of())))
                .toList());
        Files.writeString(file, JSON.writeValueAsString(description) + "\n");
    }
}
