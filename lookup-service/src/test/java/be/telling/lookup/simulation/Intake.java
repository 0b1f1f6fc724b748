package be.telling.lookup.simulation;

import be.telling.commons.problem.ProblemException;
import be.telling.commons.sealedlist.SealingKey;
import be.telling.commons.staff.StaffRow;
import be.telling.lookup.delivery.Counter;
import be.telling.lookup.round.Label;
import be.telling.lookup.round.Manifest;
import be.telling.lookup.work.Bell;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Delivers the lists, each until it is acknowledged, and has the round counted; whom it asks is chance. Deliveries break
 * off, answers get lost, and some of what was done is done again.
 */
final class Intake {

    static final String ROUND = "simulated";
    static final LocalDate REFERENCE_DATE = LocalDate.of(2025, 12, 31);

    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final Duration PAUSE = Duration.ofMillis(300);

    /** What is asked of a replica. */
    private interface Request<T> {
        T of(Counter counter) throws IOException;
    }

    private final World world;
    private final SimulatedMachine machine;
    private final List<SimulatedReplica> replicas;
    private final SealingKey key;
    private final String definition;
    private final List<Manifest.SealedList> acknowledged = new ArrayList<>();
    private int deliveries;

    Intake(World world, List<SimulatedReplica> replicas, SealingKey key, String definition) {
        this.world = world;
        this.machine = world.itself();
        this.replicas = replicas;
        this.key = key;
        this.definition = definition;
    }

    void start(Map<String, List<StaffRow>> lists) {
        lists.forEach((organisation, rows) -> machine.start("intake " + organisation, () -> {
            deliver(organisation, rows);
            if (acknowledged.size() == lists.size()) {
                count();
            }
        }));
    }

    /** Asks any replica for something that has no answer but that it was done. */
    Optional<Boolean> ask(String what, Consumer<Counter> request) {
        return ask(anyReplica(), what, request);
    }

    Optional<Boolean> ask(SimulatedReplica replica, String what, Consumer<Counter> request) {
        return request(replica, what, counter -> {
            request.accept(counter);
            return true;
        });
    }

    private SimulatedReplica anyReplica() {
        return replicas.get(machine.random().nextInt(replicas.size()));
    }

    /** Asks a replica and waits for its answer; none if it is down, fails, or takes too long. */
    private <T> Optional<T> request(SimulatedReplica replica, String what, Request<T> request) {
        SimulatedMachine there = replica.machine();
        if (there == null) {
            machine.pause("finds nobody", PAUSE);
            return Optional.empty();
        }
        Counter counter = replica.counter();
        Bell answered = machine.bell();
        List<T> answer = new ArrayList<>();
        there.start(what, () -> {
            answer(counter, request).ifPresent(answer::add);
            answered.ring();
        });
        await(answered);
        return answer.stream().findFirst();
    }

    private static <T> Optional<T> answer(Counter counter, Request<T> request) {
        try {
            return Optional.of(request.of(counter));
        } catch (IOException | ProblemException e) {
            return Optional.empty();
        } catch (RuntimeException e) {
            // A handler of requests answers 500 then.
            return Optional.empty();
        }
    }

    private void deliver(String organisation, List<StaffRow> rows) {
        byte[] body = new SealedList(key, definition).of(organisation, rows);
        Request<Manifest.SealedList> whole =
                counter -> counter.deliver(ROUND, organisation, new ByteArrayInputStream(body), rows.size());
        Request<Manifest.SealedList> brokenOff =
                counter -> counter.deliver(ROUND, organisation, brokenOff(body), rows.size());
        Optional<Manifest.SealedList> done = Optional.empty();
        while (done.isEmpty()) {
            int delivery = deliveries++;
            boolean breaksOff =
                    world.faults().of(Fault.Kind.BROKEN_OFF, delivery).isPresent();
            done = request(anyReplica(), "delivery", breaksOff ? brokenOff : whole);
            world.faults()
                    .of(Fault.Kind.REPEATED, delivery)
                    .ifPresent(fault -> world.later(
                            "repeated delivery",
                            Duration.ofMillis(fault.howLong()),
                            () -> request(anyReplica(), "repeated delivery", whole)));
            if (done.isEmpty()) {
                machine.pause("wasn't heard", PAUSE);
            }
        }
        done.ifPresent(acknowledged::add);
    }

    private void count() {
        Manifest manifest = manifest();
        Consumer<Counter> request = counter -> counter.count(ROUND, manifest);
        while (ask("count", request).isEmpty()) {
            machine.pause("wasn't heard", PAUSE);
        }
        world.faults()
                .all(Fault.Kind.COUNT_REPEATED)
                .forEach(fault -> world.later(
                        "repeated count", Duration.ofMillis(fault.howLong()), () -> ask("repeated count", request)));
    }

    private Manifest manifest() {
        return new Manifest(
                REFERENCE_DATE,
                definition,
                List.of(),
                List.of(
                        organisation(Village.FIRST, "D01"),
                        organisation(Village.SECOND, "D01"),
                        organisation(Village.THIRD, "D02")),
                List.copyOf(acknowledged));
    }

    private static Manifest.Organisation organisation(String code, String domain) {
        return new Manifest.Organisation(code, new Label(code, null), domain);
    }

    private static InputStream brokenOff(byte[] body) {
        return new SequenceInputStream(new ByteArrayInputStream(body, 0, body.length * 2 / 3), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("connection reset");
            }
        });
    }

    private static void await(Bell bell) {
        try {
            bell.await(PATIENCE);
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts a simulated machine", e);
        }
    }
}
