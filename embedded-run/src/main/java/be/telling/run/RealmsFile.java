package be.telling.run;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
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

    private final Map<String, List<Registration>> realms = new LinkedHashMap<>();

    /** A client as its realm knows it. */
    record Registration(
            String id, String secret, List<String> roles, List<String> audience, List<String> organisation) {
        /** Without the secret. */
        @Override
        public String toString() {
            return id;
        }
    }

    private record Realm(String realm, List<Registration> clients) {}

    private record Description(List<Realm> issuers) {}

    /**
     * @param values where the secrets are kept
     * @param organisations the OVO codes that get a client of their own
     */
    RealmsFile(KeptValues values, List<String> organisations) {
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
                        client(values, "statistician", "statistician", List.of(LOOKUP, STATISTICS), List.of())));
    }

    private static Registration client(
            KeptValues values, String id, String role, List<String> audience, List<String> organisation) {
        return new Registration(id, values.secret("client." + id), List.of(role), audience, organisation);
    }

    /** The clients of each realm. */
    Map<String, List<Registration>> realms() {
        return Collections.unmodifiableMap(realms);
    }

    void write(Path file) throws IOException {
        if (!Files.exists(file)) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Description description = new Description(realms.entrySet().stream()
                .map(realm -> new Realm(realm.getKey(), realm.getValue()))
                .toList());
        Files.writeString(file, JSON.writeValueAsString(description) + "\n");
    }
}
