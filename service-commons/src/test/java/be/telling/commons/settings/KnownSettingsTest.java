package be.telling.commons.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class KnownSettingsTest {

    @Test
    void settings_of_all_services_and_of_the_run_are_known_in_one_environment() {
        List<String> variables = List.of(
                "PATH",
                "TELLING_INTAKE_MAX_ROWS",
                "TELLING_REGISTER_RATE",
                "TELLING_STATISTICS_KEYS_FILE",
                "TELLING_RUN_LOOKUP_PORT");

        assertThat(KnownSettings.unknown(variables)).isEmpty();
    }

    @Test
    void what_kubernetes_says_of_services_is_no_setting() {
        List<String> variables = List.of(
                "TELLING_LOOKUP_SERVICE_HOST",
                "TELLING_LOOKUP_SERVICE_PORT",
                "TELLING_LOOKUP_SERVICE_PORT_HTTP",
                "TELLING_LOOKUP_PORT",
                "TELLING_LOOKUP_PORT_8080_TCP",
                "TELLING_LOOKUP_PORT_8080_TCP_ADDR",
                "TELLING_SERVICE_HOST");

        assertThat(KnownSettings.unknown(variables)).isEmpty();
    }

    @Test
    void an_unknown_setting_stops_the_start_with_its_name_and_the_nearest_known_one() {
        assertThatThrownBy(() -> SettingsCheck.check(List.of("TELLING_REGISTER_RATE", "TELLING_REGISTER_RAET")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("No such setting: TELLING_REGISTER_RAET (the nearest is TELLING_REGISTER_RATE).");
    }
}
