package be.telling.testkit;

import java.util.List;
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

    /** Its secret; the issuer refuses any other. */
    public String secret() {
        return id + "-secret";
    }

    private static @Nullable TestClient government(String id) {
        List<String> audience = List.of("telling-intake");
        if (id.equals("coordinator")) {
            return new TestClient(TestIssuer.GOVERNMENT, id, audience, List.of("coordinator"), Map.of());
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
