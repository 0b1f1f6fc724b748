package be.telling.simulator;

import be.telling.simulator.population.Population;
import be.telling.simulator.server.RegisterServer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The program: prints {@code ready} and the endpoint's address once it answers, and serves until it is ended. */
public final class RegisterSimulator {

    private RegisterSimulator() {}

    public static void main(String[] arguments) throws IOException {
        if (List.of(arguments).contains("--help")) {
            System.out.print(Arguments.USAGE);
            return;
        }
        Arguments parsed;
        try {
            parsed = Arguments.parse(List.of(arguments));
        } catch (IllegalArgumentException wrong) {
            System.err.println(wrong.getMessage());
            System.err.print(Arguments.USAGE);
            System.exit(2);
            return;
        }
        Population population = parsed.population();
        Path directory = parsed.directory();
        if (directory != null) {
            new RoundFiles(population, parsed.rates()).write(directory);
            return;
        }
        RegisterServer server = RegisterServer.start(population, parsed.options());
        System.out.println("ready " + server.uri());
    }
}
