package be.telling.commons.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KnownMethodsTest {

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

    @BeforeEach
    void filter() {
        registry.config().meterFilter(new KnownMethods());
    }

    @Test
    void aKnownMethodStays() {
        assertThat(methodOf("PUT")).isEqualTo("PUT");
    }

    @Test
    void anInventedOneDoesNot() {
        assertThat(methodOf("X00000100000")).isEqualTo("OTHER");
    }

    @Test
    void theOtherLabelsStay() {
        var counter = registry.counter("requests", "uri", "/v1/rounds", "method", "INVENTED");

        assertThat(counter.getId().getTag("uri")).isEqualTo("/v1/rounds");
    }

    @Test
    void metersWithoutTheLabelAreLeftAlone() {
        assertThat(registry.counter("lists", "state", "stored").getId().getTags())
                .hasSize(1);
    }

    private String methodOf(String method) {
        return Objects.requireNonNull(
                registry.counter("requests", "method", method).getId().getTag("method"));
    }
}
