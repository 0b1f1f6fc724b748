package be.telling.run;

import static org.assertj.core.api.Assertions.assertThat;

import be.telling.run.Options.Work;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {
    @Test
    void withoutWordsTheDemoIsCountedAndServed() {
        Options options = options();

        assertThat(options.work()).isEqualTo(Work.DEMO);
        assertThat(options.register()).isNull();
        assertThat(options.data()).isNull();
        assertThat(options.keycloak()).isFalse();
        assertThat(options.replicas()).isEqualTo(1);
        assertThat(options.staff()).isEqualTo(5000);
        assertThat(options.registerRate()).isEqualTo("500");
        assertThat(options.registerConcurrency()).isEqualTo("64");
    }

    @Test
    void optionsCombine() {
        Options options = options(
                "--empty",
                "--register",
                "http://register.example/soap",
                "--keycloak",
                "--data=kept",
                "--staff=7",
                "--replicas",
                "2");

        assertThat(options.work()).isEqualTo(Work.EMPTY);
        assertThat(options.register()).isEqualTo(URI.create("http://register.example/soap"));
        assertThat(options.keycloak()).isTrue();
        assertThat(options.data()).isEqualTo(Path.of("kept").toAbsolutePath());
        assertThat(options.staff()).isEqualTo(7);
        assertThat(options.replicas()).isEqualTo(2);
    }

    @Test
    void aRegisterOfWhichNothingIsKnownIsAskedSlowly() {
        assertThat(options("--register", "http://register.example/soap").registerRate())
                .isEqualTo("20");
    }

    @Test
    void theEnvironmentNamesTheRegisterAndItsRateAsTheOptionsDo() {
        Map<String, String> environment =
                Map.of("TELLING_REGISTER_URL", "http://register.example/soap", "TELLING_REGISTER_RATE", "200");

        Command command = CommandLine.parse(List.of(), environment);

        Options options = ((Command.Start) command).options();
        assertThat(options.register()).isEqualTo(URI.create("http://register.example/soap"));
        assertThat(options.registerRate()).isEqualTo("200");
    }

    @Test
    void whatIsTypedWinsOverTheEnvironment() {
        Command command = CommandLine.parse(List.of("--rate", "30"), Map.of("TELLING_REGISTER_RATE", "200"));

        assertThat(((Command.Start) command).options().registerRate()).isEqualTo("30");
    }

    @ParameterizedTest
    @ValueSource(strings = {"intake", "lookup", "lookup-2", "statistics-service"})
    void aServiceIsRestartedByItsName(String name) {
        assertThat(parse("--restart", name)).isEqualTo(new Command.Restart(name));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--restart postgres|takes intake, lookup or statistics, not postgres",
                "--restart|needs a value",
                "--data --once|needs a value",
                "--staff many|number from 1 to 1000000, not many",
                "--restart lookup-two|not lookup-two",
                "--replicas 0|number from 1 to 16",
                "--staff 0|number from 1",
                "--rate 999999999999|number from 1",
                "--register register|http or https address, not register",
                "--register ftp://register|http or https address",
                "--once --empty|exclude each other",
                "--fast|Unknown option --fast",
                "demo|Unknown option demo"
            })
    void whatIsNotUnderstoodIsSaid(String words, String expected) {
        assertThat(parse(words.split(" ")))
                .isInstanceOfSatisfying(
                        Command.Wrong.class, wrong -> assertThat(wrong.text()).contains(expected));
    }

    @Test
    void helpNamesEveryOption() {
        assertThat(parse("--help")).isEqualTo(new Command.Help());
        assertThat(CommandLine.HELP)
                .contains(
                        "--once",
                        "--empty",
                        "--restart",
                        "--register",
                        "--keycloak",
                        "--data",
                        "--staff",
                        "--rate",
                        "--concurrency",
                        "--replicas");
    }

    private static Command parse(String... words) {
        return CommandLine.parse(List.of(words), Map.of());
    }

    private static Options options(String... words) {
        return ((Command.Start) parse(words)).options();
    }
}
