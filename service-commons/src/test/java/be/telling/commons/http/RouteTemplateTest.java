package be.telling.commons.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RouteTemplateTest {

    private final RouteTemplate route = new RouteTemplate("/v1/rounds/{round}/lists/{organisation}");

    @Test
    void aNameStandsForOneSegment() {
        assertThat(route.matches("/v1/rounds/2025/lists/OVO000101")).isTrue();
        assertThat(route.matches("/v1/rounds/2025/lists")).isFalse();
        assertThat(route.matches("/v1/rounds/2025/lists/OVO000101/receipt")).isFalse();
        assertThat(route.matches("/v1/rounds/2025/lists/OVO000101/")).isFalse();
        assertThat(route.matches("/v1/rounds/2025/other/OVO000101")).isFalse();
        assertThat(route.matches("/v1/rounds")).isFalse();
        assertThat(route.matches("")).isFalse();
    }
}
