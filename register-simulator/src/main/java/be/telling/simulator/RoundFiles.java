package be.telling.simulator;

import be.telling.simulator.demo.DemoRound;
import be.telling.simulator.demo.StaffList;
import be.telling.simulator.population.Population;
import be.telling.simulator.population.Rates;
import be.telling.simulator.truth.Truth;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes the demo round to files: its body, a list for each organisation, and the raw counts by each definition. */
final class RoundFiles {

    private static final List<String> DEFINITIONS = List.of("vl-2016", "vl-2014", "statbel");
    private static final int ALL = 75;

    private final Population population;
    private final DemoRound round;

    RoundFiles(Population population, Rates rates) {
        this.population = population;
        this.round = DemoRound.of(population, rates, DemoRound.REFERENCE_DATE, ALL);
    }

    void write(Path directory) throws IOException {
        Path lists = Files.createDirectories(directory.resolve("lists"));
        Files.writeString(directory.resolve("round.json"), round.body(DEFINITIONS.getFirst()));
        List<StaffList> all = round.lists();
        for (StaffList list : all) {
            Path file = lists.resolve(list.organisation().code() + ".csv");
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
                list.writeCsv(out);
            }
        }
        var truth = new Truth(population);
        for (String definition : DEFINITIONS) {
            new ObjectMapper()
                    .writeValue(
                            directory.resolve("counts-" + definition + ".json").toFile(),
                            truth.counts(definition, round.referenceDate(), all));
        }
    }
}
