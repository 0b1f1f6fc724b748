package be.telling.testkit;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A client of the test issuer, with what its tokens carry. The organisations are clients of the government realm under
 * their own codes.
 */
public record TestClient(
        String realm, String id, List<String> audiences, List<String> roles, Map<String, Object> claims) {

    /** The program of intake-service's page. */
    static final String INTAKE_PAGE = "intake-page";

    private static final Pattern ORGANISATION = Pattern.compile("OVO[0-9]{6}");

    /** The client with this id, if the realm has one. */
    public static Optional<TestClient> find(String realm, String id) {
        return Optional.ofNullable(
                switch (realm) {
                    case TestIssuer.GOVERNMENT -> government(id);
                    case TestIssuer.REGISTER -> register(id);
                    default -> null;
                });
    }

    /**
     * A person of the government side, who signs in on a page: {@code hr-ovo000101} of that organisation, {@code hr-both} of
     * OVO000101 and OVO000102, {@code demo-coordinator}, and {@code nobody}, who has no role. The password is the secret.
     */
    static Optional<TestClient> person(String username) {
        return Optional.ofNullable(
                switch (username) {
                    case "demo-coordinator" -> person(username, "coordinator", List.of());
                    case "hr-both" -> person(username, "entity", List.of("OVO000101", "OVO000102"));
                    case "nobody" -> person(username, "visitor", List.of());
                    default -> {
                        String code = username.replaceFirst("^hr-", "").toUpperCase(Locale.ROOT);
                        yield username.startsWith("hr-")
                                        && ORGANISATION.matcher(code).matches()
                                ? person(username, "entity", List.of(code))
                                : null;
                    }
                });
    }

    private static TestClient person(String username, String role, List<String> organisations) {
        Map<String, Object> claims = organisations.isEmpty() ? Map.of() : Map.of("organisation", organisations);
        return new TestClient(TestIssuer.GOVERNMENT, username, List.of("telling-intake"), List.of(role), claims);
    }

    /** Its secret; the issuer refuses any other. */
    public String secret() {
        return id + "-secret";
    }

    private static @Nullable TestClient government(String id) {
        List<String> audience = List.of("telling-intake");
        if (id.equals("coordinator")) {
            return new TestClient(TestIssuer.GOVERNMENT, id, audience, List.of("coordinator"), Map.of());
        }
        if (id.equals(INTAKE_PAGE)) {
            return new TestClient(TestIssuer.GOVERNMENT, id, audience, List.of(), Map.of());
        }
        if (ORGANISATION.matcher(id).matches()) {
            return new TestClient(
                    TestIssuer.GOVERNMENT, id, audience, List.of("entity"), Map.of("organisation", List.of(id)));
        }
        return null;
    }

    private static @Nullable TestClient register(String id) {
        return switch (id) {
            case "intake-service" -> of(id, List.of("telling-lookup"), "list-deliverer");
            case "lookup-service" -> of(id, List.of("telling-statistics"), "counter");
            case "statistician" -> of(id, List.of("telling-lookup", "telling-statistics"), "statistician");
            case "operator" -> of(id, List.of("telling-lookup"), "operator");
            default -> null;
        };
    }

    private static TestClient of(String id, List<String> audiences, String role) {
        return new TestClient(TestIssuer.REGISTER, id, audiences, List.of(role), Map.of());
    }
}
