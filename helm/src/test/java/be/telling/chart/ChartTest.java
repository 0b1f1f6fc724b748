package be.telling.chart;

import static be.telling.chart.Examples.CHART;
import static be.telling.chart.Examples.component;
import static be.telling.chart.Examples.ofKind;
import static be.telling.chart.Examples.podSpec;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.marcnuri.helm.Helm;
import com.marcnuri.helm.LintResult;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ChartTest {

    @TempDir
    private Path scratch;

    @Test
    void lintHasNoComplaint() {
        LintResult result = new Helm(CHART.folder()).lint().strict().call();

        assertThat(result.isFailed()).as(String.valueOf(result.getMessages())).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"government,intake", "register,lookup;statistics", "both,intake;lookup;statistics"})
    void eachSideRunsItsOwnServices(String side, String services) {
        List<JsonNode> objects = CHART.render("1.34.0", Map.of("side", side));

        assertThat(ofKind(objects, "Deployment").map(Examples::component))
                .containsExactlyInAnyOrder(services.split(";"));
        assertThat(ofKind(objects, "Service").map(Examples::component)).containsExactlyInAnyOrder(services.split(";"));
    }

    @ParameterizedTest
    @CsvSource({"side,lookup", "intake.replicas,0", "lookup.rate,20", "lookup.register.rate,0", "typo,x", "runAsUser,0"
    })
    void valuesThatMeanNothingAreRefused(String path, String value) {
        Object typed = value.matches("\\d+") ? (Object) Integer.valueOf(value) : value;

        assertThatThrownBy(() -> CHART.render("1.34.0", Map.of(path, typed))).hasMessageContaining("schema");
    }

    @ParameterizedTest
    @EnumSource(Examples.class)
    void everyObjectIsAsItsKindSays(Examples example) {
        for (String kubernetes : Examples.NEW_AND_OLD) {
            List<JsonNode> objects = example.render(scratch.resolve(kubernetes), kubernetes);

            assertThat(objects)
                    .isNotEmpty()
                    .allSatisfy(object -> assertThat(StrictObjects.read(object)).isNotNull());
        }
    }

    @Test
    void whatAKindDoesNotKnowIsNoticed() {
        JsonNode deployment = ofKind(Examples.TRIAL.render(scratch, "1.34.0"), "Deployment")
                .findFirst()
                .orElseThrow();
        ((com.fasterxml.jackson.databind.node.ObjectNode) podSpec(deployment)).put("runAsUser", 1);

        assertThatThrownBy(() -> StrictObjects.read(deployment)).hasMessageContaining("runAsUser");
    }

    @ParameterizedTest
    @EnumSource(Examples.class)
    void podsMayDoNothingButRun(Examples example) {
        List<JsonNode> objects = example.render(scratch, "1.34.0");

        assertThat(Stream.of("Deployment", "Job", "Pod").flatMap(kind -> ofKind(objects, kind)))
                .isNotEmpty()
                .allSatisfy(ChartTest::isRestricted);
    }

    private static void isRestricted(JsonNode object) {
        JsonNode pod = podSpec(object);
        assertThat(pod.path("automountServiceAccountToken").booleanValue()).isFalse();
        assertThat(pod.has("automountServiceAccountToken")).isTrue();
        assertThat(pod.at("/securityContext/runAsNonRoot").booleanValue()).isTrue();
        assertThat(pod.at("/securityContext/seccompProfile/type").asText()).isEqualTo("RuntimeDefault");
        assertThat(pod.has("hostNetwork") || pod.has("hostPID") || pod.has("hostIPC"))
                .isFalse();
        assertThat(pod.path("volumes"))
                .allSatisfy(volume -> assertThat(volume.has("hostPath")).isFalse());
        assertThat(pod.path("containers")).isNotEmpty().allSatisfy(container -> {
            JsonNode context = container.path("securityContext");
            assertThat(context.path("allowPrivilegeEscalation").booleanValue()).isFalse();
            assertThat(context.has("allowPrivilegeEscalation")).isTrue();
            assertThat(context.path("readOnlyRootFilesystem").booleanValue()).isTrue();
            assertThat(context.at("/capabilities/drop/0").asText()).isEqualTo("ALL");
            assertThat(container.at("/resources/requests/memory").asText())
                    .isEqualTo(container.at("/resources/limits/memory").asText())
                    .isNotEmpty();
        });
    }

    @Test
    void secretsAreOnlyNamed() {
        List<JsonNode> objects = Examples.TRIAL.render(scratch, "1.34.0");

        assertThat(ofKind(objects, "Secret")).isEmpty();
        assertThat(ofKind(objects, "Deployment")
                        .flatMap(object ->
                                Stream.of(podSpec(object).path("containers").get(0)))
                        .flatMap(container -> container.path("env").valueStream()))
                .filteredOn(variable -> variable.path("name").asText().matches(".*(PASSWORD|SECRET|DATABASE_USER)"))
                .hasSizeGreaterThan(6)
                .allSatisfy(variable -> assertThat(variable.has("value")).isFalse());
    }

    @ParameterizedTest
    @CsvSource({
        "GOVERNMENT, intake, TELLING_INTAKE_PAGE, intake-page",
        "REGISTER, lookup, TELLING_LOOKUP_PAGE, lookup-page",
        "REGISTER, statistics, TELLING_STATISTICS_REVIEW, statistics-page"
    })
    void aPageIsThereOnlyWhenItIsSwitchedOn(Examples example, String service, String variable, String client) {
        String id = "{\"name\":\"%s_CLIENT_ID\",\"value\":\"%s\"}".formatted(variable, client);
        String secret =
                "{\"name\":\"%s_CLIENT_SECRET\",\"valueFrom\":{\"secretKeyRef\":{\"name\":\"%s-client\",\"key\":\"client-secret\"}}}"
                        .formatted(variable, client);

        assertThat(ofKind(example.render(scratch, "1.34.0"), "Deployment")
                        .filter(deployment -> component(deployment).equals(service)))
                .singleElement()
                .satisfies(deployment -> assertThat(deployment.toString()).contains(id, secret));
        assertThat(ofKind(Examples.TRIAL.render(scratch, "1.34.0"), "Deployment"))
                .isNotEmpty()
                .noneSatisfy(deployment -> assertThat(deployment.toString()).contains(variable));
    }

    @Test
    void servicesAreTracedOnlyWhereItIsSwitchedOnAndMigrationsNever() {
        String on = "\"name\":\"TELLING_TRACING\",\"value\":\"on\"";

        List<JsonNode> objects = Examples.REGISTER.render(scratch, "1.34.0");

        assertThat(ofKind(objects, "Deployment"))
                .hasSize(2)
                .allSatisfy(deployment -> assertThat(deployment.toString()).contains(on));
        assertThat(ofKind(objects, "Job"))
                .allSatisfy(job -> assertThat(job.toString()).doesNotContain("TELLING_TRACING"));
        assertThat(ofKind(Examples.TRIAL.render(scratch, "1.34.0"), "Deployment"))
                .allSatisfy(deployment -> assertThat(deployment.toString()).doesNotContain("TELLING_TRACING"));
        assertThatThrownBy(() -> CHART.render("1.34.0", Map.of("tracing.enabled", true)))
                .hasMessageContaining("tracing.endpoint is needed");
    }

    @Test
    void migrationsRunBeforeTheNewVersionAndNotInEachReplica() {
        List<JsonNode> objects = Examples.REGISTER.render(scratch, "1.34.0");

        assertThat(ofKind(objects, "Job").map(Examples::component))
                .containsExactlyInAnyOrder("lookup-migration", "statistics-migration");
        assertThat(ofKind(objects, "Deployment"))
                .allSatisfy(deployment -> assertThat(deployment.toString())
                        .contains("\"QUARKUS_FLYWAY_MIGRATE_AT_START\",\"value\":\"false\""));
    }

    @Test
    void oneReplicaHasNoBudget() {
        assertThat(ofKind(Examples.TRIAL.render(scratch, "1.34.0"), "PodDisruptionBudget"))
                .isEmpty();
        assertThat(ofKind(CHART.render("1.34.0", Map.of()), "PodDisruptionBudget")
                        .map(Examples::component))
                .containsExactlyInAnyOrder("intake", "lookup", "statistics");
    }

    @Test
    void lookupIsReachedFromOutsideOnlyByTheCallsOfTheOtherSide() {
        JsonNode route = ofKind(Examples.REGISTER.render(scratch, "1.34.0"), "HTTPRoute")
                .filter(object -> component(object).equals("lookup"))
                .findFirst()
                .orElseThrow();

        assertThat(route.at("/spec/rules/0/matches").findValuesAsText("value"))
                .containsExactlyInAnyOrder("/v1/rounds", "/v1/sealing-keys", "/v1/definitions");
    }
}
