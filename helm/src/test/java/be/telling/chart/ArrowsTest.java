package be.telling.chart;

import static be.telling.chart.Examples.component;
import static be.telling.chart.Examples.ofKind;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The network policies are the arrows of the data flow, and no others. */
class ArrowsTest {

    @TempDir
    private Path scratch;

    @ParameterizedTest
    @EnumSource(Examples.class)
    void everyPodIsDeniedWhatIsNotAllowed(Examples example) {
        List<JsonNode> objects = example.render(scratch, "1.34.0");

        List<String> governed =
                ofKind(objects, "NetworkPolicy").map(Examples::component).toList();
        assertThat(Stream.of("Deployment", "Job")
                        .flatMap(kind -> ofKind(objects, kind))
                        .map(Examples::component))
                .isNotEmpty()
                .allSatisfy(component -> assertThat(governed).contains(component));
        assertThat(ofKind(objects, "NetworkPolicy"))
                .allSatisfy(policy ->
                        assertThat(policy.at("/spec/policyTypes").toString()).isEqualTo("[\"Ingress\",\"Egress\"]"));
    }

    @Test
    void insideOneReleaseTheArrowsAreThoseOfTheDataFlow() {
        List<JsonNode> objects = Examples.TRIAL.render(scratch, "1.34.0");

        assertThat(arrows(objects, "egress", "to"))
                .containsExactlyInAnyOrder("intake>lookup:8080", "lookup>statistics:8080");
        assertThat(arrows(objects, "ingress", "from"))
                .containsExactlyInAnyOrder("intake<test:8080", "lookup<intake:8080", "statistics<lookup:8080");
    }

    @Test
    void theRegisterIsReachedFromLookupAlone() {
        List<JsonNode> objects = Examples.REGISTER.render(scratch, "1.34.0");

        assertThat(ofKind(objects, "NetworkPolicy")
                        .filter(policy -> policy.at("/spec/egress").toString().contains("203.0.113.20/32"))
                        .map(Examples::component))
                .containsExactly("lookup");
    }

    @Test
    void theGovernmentSideReachesLookupOnItsIntakePortAlone() {
        JsonNode lookup = policy(Examples.REGISTER.render(scratch, "1.34.0"), "lookup");

        JsonNode fromIntake = lookup.at("/spec/ingress")
                .valueStream()
                .filter(rule -> rule.toString().contains("192.0.2.0/28"))
                .findFirst()
                .orElseThrow();
        assertThat(fromIntake.path("ports").findValuesAsText("port")).containsExactly("8080");
    }

    @Test
    void tracesGoToTheCollectorOnlyIfTheyAreOn() {
        assertThat(ofKind(Examples.REGISTER.render(scratch, "1.34.0"), "NetworkPolicy")
                        .filter(policy -> policy.at("/spec/egress").toString().contains("observability"))
                        .map(Examples::component))
                .containsExactlyInAnyOrder("lookup", "statistics");
        assertThat(policy(Examples.TRIAL.render(scratch, "1.34.0"), "intake")
                        .at("/spec/egress")
                        .findValuesAsText("port"))
                .doesNotContain("4318");
    }

    @Test
    void anArrowWithoutPeersIsClosed() {
        JsonNode lookup = policy(Examples.CHART.render("1.34.0", Map.of("side", "register")), "lookup");

        assertThat(lookup.at("/spec/ingress").findValuesAsText("port")).containsExactly("9000");
    }

    @Test
    void migrationsReachTheirDatabaseAlone() {
        JsonNode migration = policy(Examples.REGISTER.render(scratch, "1.34.0"), "lookup-migration");

        assertThat(migration.at("/spec").has("ingress")).isFalse();
        assertThat(new TreeSet<>(migration.at("/spec/egress").findValuesAsText("port")))
                .containsExactly("53", "5432");
    }

    private static JsonNode policy(List<JsonNode> objects, String component) {
        return ofKind(objects, "NetworkPolicy")
                .filter(policy -> component(policy).equals(component))
                .findFirst()
                .orElseThrow();
    }

    /** Those between components of the release. */
    private static List<String> arrows(List<JsonNode> objects, String direction, String peers) {
        String sign = direction.equals("egress") ? ">" : "<";
        return ofKind(objects, "NetworkPolicy")
                .flatMap(policy -> policy.at("/spec/" + direction)
                        .valueStream()
                        .flatMap(rule -> rule.path(peers)
                                .valueStream()
                                .map(peer -> peer.at("/podSelector/matchLabels/app.kubernetes.io~1component")
                                        .asText())
                                .filter(other -> !other.isEmpty())
                                .map(other -> component(policy) + sign + other + ":"
                                        + rule.at("/ports/0/port").asText())))
                .toList();
    }
}
