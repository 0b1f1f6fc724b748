package be.telling.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptValuesTest {
    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void place() {
        file = folder.resolve("values.json");
    }

    @Test
    void secretsAndPortsStayAcrossRuns() throws IOException {
        KeptValues first = KeptValues.in(file);
        String secret = first.secret("coordinator");
        int port = first.port("intake", null);
        first.save();

        KeptValues second = KeptValues.in(file);

        assertThat(second.secret("coordinator")).isEqualTo(secret);
        assertThat(second.port("intake", null)).isEqualTo(port);
    }

    @Test
    void everyNameHasItsOwnSecret() throws IOException {
        KeptValues values = KeptValues.in(file);

        assertThat(values.secret("one")).hasSizeGreaterThanOrEqualTo(32).isNotEqualTo(values.secret("other"));
    }

    @Test
    void theFileIsReadableForItsOwnerAlone() throws IOException {
        KeptValues values = KeptValues.in(file);
        values.secret("one");
        values.save();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void aKeptPortThatSomebodyTookIsReplaced() throws IOException {
        KeptValues values = KeptValues.in(file);
        int port = values.port("intake", null);
        try (ServerSocket other = new ServerSocket(port, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            assertThat(values.port("intake", null)).isNotEqualTo(other.getLocalPort());
        }
    }

    @Test
    void aSetPortIsTakenOrRefused() throws IOException {
        KeptValues values = KeptValues.in(file);
        int free = values.port("elsewhere", null);

        assertThat(values.port("intake", Integer.toString(free))).isEqualTo(free);
        assertThatThrownBy(() -> values.port("intake", "http")).hasMessageContaining("is no port");
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            assertThatThrownBy(() -> values.port("intake", Integer.toString(other.getLocalPort())))
                    .hasMessageContaining("in use");
        }
    }
}
