package be.telling.run.job;

import be.telling.run.endpoints.Client;
import be.telling.run.endpoints.Endpoints;
import be.telling.run.job.Api.Content;
import be.telling.run.terminal.Terminal;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** The whole job, step by step: open a round, hand in, close, count, compare, release, read what was published. */
public final class WholeCount {
    /** A person may take a while to start a killed service again. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    /** The published total is rounded, and by more than one step where tables must add up. */
    private static final long ROUNDING = 25;

    private final Endpoints endpoints;
    private final Demo demo;
    private final Terminal terminal;
    private final Optional<URI> simulator;
    private final Api api;
    private final Client coordinator;
    private final Client statistician;

    /** @param simulator the control address of the register that the demo's staff come from, if that is the one asked */
    public WholeCount(Endpoints endpoints, Demo demo, Optional<URI> simulator, HttpClient http, Terminal terminal) {
        this.endpoints = endpoints;
        this.demo = demo;
        this.terminal = terminal;
        this.simulator = simulator;
        this.api = new Api(http, PATIENCE);
        this.coordinator = endpoints.client("coordinator");
        this.statistician = endpoints.client("statistician");
    }

    /** @throws StepFailed at the first step that does not work */
    public void run() throws InterruptedException, StepFailed {
        String name = freeName();
        URI round = URI.create(endpoints.intake() + "/v1/rounds/" + name);
        api.put(coordinator, round, Content.json(demo.body())).expect("the round could not be opened", 201);
        terminal.line("Round " + name + " is open: " + demo.organisations().size() + " organisations, definition "
                + Demo.DEFINITION + ", reference date " + demo.referenceDate());
        long rows = new Submission(api, endpoints, terminal).submit(demo, round);
        api.post(coordinator, URI.create(round + "/close"), null).expect("the round could not be closed", 202);
        terminal.line("Round " + name + " is closed with " + number(rows) + " rows");
        count(round);
        if (simulator.isPresent()) {
            askSimulator(simulator.get());
            compare(name);
        }
        release(name);
        publishedTable(name);
    }

    /** With kept data a round of the same date may be there already, and a released one can't be opened again. */
    private String freeName() throws InterruptedException, StepFailed {
        String base = "demo-" + demo.referenceDate().getYear();
        String name = base;
        for (int next = 2; ; next++) {
            URI round = URI.create(endpoints.intake() + "/v1/rounds/" + name);
            int status = api.get(coordinator, round)
                    .expect("the rounds can't be read", 200, 404)
                    .status();
            if (status == 404) {
                return name;
            }
            name = base + "-" + next;
        }
    }

    private void count(URI round) throws InterruptedException, StepFailed {
        Instant start = Instant.now();
        JsonNode end = new CountWatch(api, coordinator, URI.create(round + "/progress"), terminal)
                .await(Set.of("counted", "released"));
        long seconds = Math.max(1, Duration.between(start, Instant.now()).toSeconds());
        terminal.line("Counted " + number(end.path("persons").path("total").asLong()) + " persons with "
                + number(end.path("calls").asLong()) + " questions to the register in " + seconds + " s");
    }

    private void askSimulator(URI control) throws InterruptedException, StepFailed {
        JsonNode saw = api.get(null, control.resolve("statistics"))
                .expect("the simulator does not say what it saw", 200)
                .body();
        terminal.line(
                "The register saw at most " + number(saw.path("busiestWindow").asLong()) + " calls in one second and "
                        + number(saw.path("concurrencyPeak").asLong()) + " at once");
    }

    private void compare(String name) throws InterruptedException, StepFailed {
        URI address = URI.create(endpoints.statistics() + "/v1/rounds/" + name + "/counts");
        JsonNode counts = api.get(statistician, address)
                .expect("the raw counts can't be read", 200)
                .body();
        terminal.line(
                "All " + number(Comparison.check(counts, demo.truth())) + " raw cells equal what the simulator knows");
    }

    private void release(String name) throws InterruptedException, StepFailed {
        URI statistics = endpoints.statistics();
        api.post(statistician, URI.create(statistics + "/v1/rounds/" + name + "/release"), null)
                .expect("the release was not built", 201);
        api.post(statistician, URI.create(statistics + "/v1/releases/" + name + "/publish"), Content.json("{}"))
                .expect("the release was not published", 200);
    }

    private void publishedTable(String name) throws InterruptedException, StepFailed {
        URI address = URI.create(endpoints.statistics() + "/v1/releases/" + name + "/data?format=json-stat&lang=en");
        JsonNode data = api.get(null, address)
                .expect("the published data can't be read", 200)
                .body();
        HeadlineTable table = new HeadlineTable(new Cube(data), Demo.FOREIGN);
        OptionalLong persons = table.persons();
        if (simulator.isPresent()
                && (persons.isEmpty()
                        || Math.abs(persons.getAsLong() - demo.truth().persons()) > ROUNDING)) {
            throw new StepFailed("the published total is not that of the count");
        }
        terminal.line("");
        terminal.line("Published: staff of foreign origin, " + demo.referenceDate());
        table.lines(demo.headlineRows()).forEach(terminal::line);
        terminal.line("");
    }

    private static String number(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }
}
