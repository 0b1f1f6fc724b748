package be.telling.lookup.simulation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Simulates one scenario after the other, on as many databases at once as there are processors for. */
final class Campaign implements AutoCloseable {

    private static final int LANES = 2;

    private final Service service = new Service();
    private final RealServer server = new RealServer();
    private final Deque<RealDatabase> databases = new ArrayDeque<>();
    private final Coverage coverage = new Coverage();
    private final Map<Fault.Kind, Integer> happened = new EnumMap<>(Fault.Kind.class);
    private int simulations;
    private long steps;
    private Duration spent = Duration.ZERO;

    Campaign() {
        for (int lane = 0; lane < LANES; lane++) {
            databases.add(server.create("lane" + lane));
        }
    }

    /** A scenario that failed. */
    record Failure(Scenario scenario, Findings findings) {}

    Findings simulate(Scenario scenario) {
        return simulate(scenario, Sabotage.NONE, false);
    }

    /** The first scenario found that fails, if one does. */
    Optional<Failure> firstFailure(Stream<Scenario> scenarios, Sabotage sabotage) {
        Iterator<Scenario> left = scenarios.iterator();
        List<Failure> failures = new ArrayList<>();
        long began = System.nanoTime();
        try (ExecutorService lanes = Executors.newFixedThreadPool(LANES)) {
            List<Future<?>> ends = new ArrayList<>();
            for (int lane = 0; lane < LANES; lane++) {
                ends.add(lanes.submit(() -> work(left, sabotage, failures)));
            }
            for (Future<?> end : ends) {
                end.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("a simulation broke", e.getCause());
        } catch (InterruptedException e) {
            throw new IllegalStateException("the simulation was interrupted", e);
        }
        spent = spent.plusNanos(System.nanoTime() - began);
        return failures.stream().findFirst();
    }

    /** What somebody needs who has to understand a failure; all that happened is written to a file beside. */
    String explain(Failure failure) {
        Scenario smallest = new Shrinking(scenario -> simulate(scenario).isFailure()).shrink(failure.scenario());
        Findings findings = simulate(smallest, Sabotage.NONE, true);
        return "found by    " + failure.scenario() + "\nshrunk to   " + smallest + "\nall steps   "
                + write(smallest, findings.steps()) + "\n\n" + String.join("\n", findings.violations());
    }

    private static Path write(Scenario scenario, List<String> steps) {
        try {
            Path folder = Files.createDirectories(Path.of("target", "simulation"));
            return Files.write(folder.resolve(scenario.seed() + ".txt"), steps);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How much was done, in a few lines. */
    String summary() {
        StringBuilder text = new StringBuilder();
        text.append("%d simulations, %d ms each, %d steps each, faults: %s%n"
                .formatted(
                        simulations,
                        spent.toMillis() / Math.max(1, simulations),
                        steps / Math.max(1, simulations),
                        happened));
        text.append(
                "%d places where threads wait; a crash struck at %d of them, a freeze at %d, a lost connection at %d%n"
                        .formatted(
                                coverage.places(),
                                coverage.struck(Fault.Kind.CRASH),
                                coverage.struck(Fault.Kind.FREEZE),
                                coverage.struck(Fault.Kind.CUT)));
        return text.toString();
    }

    Coverage coverage() {
        return coverage;
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    private void work(Iterator<Scenario> left, Sabotage sabotage, List<Failure> failures) {
        for (Scenario next = next(left, failures); next != null; next = next(left, failures)) {
            Findings findings = simulate(next, sabotage, false);
            if (findings.isFailure()) {
                synchronized (left) {
                    failures.add(new Failure(next, findings));
                }
            }
        }
    }

    private static @Nullable Scenario next(Iterator<Scenario> left, List<Failure> failures) {
        synchronized (left) {
            return failures.isEmpty() && left.hasNext() ? left.next() : null;
        }
    }

    private Findings simulate(Scenario scenario, Sabotage sabotage, boolean inWords) {
        RealDatabase database = take();
        try {
            Findings findings = onVirtualThread(
                    () -> new Simulation(scenario, new Ground(service, database, coverage), sabotage, inWords).run());
            note(findings);
            return findings;
        } finally {
            give(database);
        }
    }

    private synchronized RealDatabase take() {
        return databases.pop();
    }

    private synchronized void give(RealDatabase database) {
        databases.push(database);
    }

    private synchronized void note(Findings findings) {
        simulations++;
        steps += findings.stepCount();
        findings.happened().forEach((kind, times) -> happened.merge(kind, times, Integer::sum));
    }

    /** Turns change hands much faster between virtual threads. */
    private static Findings onVirtualThread(Callable<Findings> simulation) {
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            return executor.submit(simulation).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the simulation broke", e.getCause());
        } catch (InterruptedException e) {
            throw new IllegalStateException("the simulation was interrupted", e);
        }
    }
}
