package be.telling.commons.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.net.HostAndPort;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SameOriginTest {

    @ParameterizedTest
    @CsvSource({
        "https://telling.example, telling.example, -1, true",
        "https://Telling.example, telling.example, -1, true",
        "https://telling.example, telling.example, 443, true",
        "http://telling.example:80, telling.example, -1, true",
        "http://127.0.0.1:8080, 127.0.0.1, 8080, true",
        "http://127.0.0.1:8081, 127.0.0.1, 8080, false",
        "https://telling.example:8443, telling.example, -1, false",
        "https://evil.example, telling.example, -1, false",
        "https://telling.example.evil.example, telling.example, -1, false",
        "https://evil.example/telling.example, telling.example, -1, false",
        "null, telling.example, -1, false",
        "not an origin, telling.example, -1, false"
    })
    void anOriginIsThisAddressOrAnother(String origin, String host, int port, boolean same) {
        assertThat(SameOrigin.holds(origin, HostAndPort.create(host, port))).isEqualTo(same);
    }

    @Test
    void aRequestThatNamesNoAddressComesFromNoPageOfIt() {
        assertThat(SameOrigin.holds("https://telling.example", (HostAndPort) null))
                .isFalse();
    }
}
