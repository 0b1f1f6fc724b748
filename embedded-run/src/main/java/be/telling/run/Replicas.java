package be.telling.run;

import be.telling.run.control.Reply;
import be.telling.run.process.Part;
import be.telling.run.process.PartFailed;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The processes of the services: one of each, and as many more as are asked for. */
final class Replicas {
    private static final Comparator<Replica> ORDER = Comparator.comparing(Replica::service)
            .thenComparing(replica -> replica.place().number());

    private final Startup startup;
    private final Runnable changed;
    private final List<Replica> running = new ArrayList<>();

    /** @param changed is told whenever processes came, went or became others */
    Replicas(Startup startup, Runnable changed) {
        this.startup = startup;
        this.changed = changed;
    }

    /** Starts one of each service and the further ones of lookup-service, side by side. */
    void startAll() throws PartFailed, InterruptedException {
        List<Together.Step> steps = new ArrayList<>();
        for (Service service : Service.values()) {
            int wanted = service == Service.LOOKUP ? startup.ground().options().replicas() : 1;
            for (int number = 1; number <= wanted; number++) {
                int which = number;
                steps.add(() -> start(service, which));
            }
        }
        Together.all(steps);
    }

    /** Starts one more. */
    Replica startFurther(Service service) throws PartFailed, InterruptedException {
        Replica replica = start(service, of(service).size() + 1);
        changed.run();
        return replica;
    }

    /** Stops one that was started further; it is as if it had never been. */
    void stopFurther(Replica replica) throws InterruptedException {
        replica.stop();
        synchronized (running) {
            running.remove(replica);
        }
        changed.run();
    }

    /** Starts it again as this project's own version. */
    void upgrade(Replica replica) throws PartFailed, InterruptedException {
        replica.restart(startup.ownProgram(replica.place()));
    }

    private Replica start(Service service, int number) throws PartFailed, InterruptedException {
        Place place = place(service, number);
        Replica replica =
                Replica.start(place, startup.program(place), startup.ground().parts(), changed);
        startup.ground().terminal().line(place.program() + " is up");
        synchronized (running) {
            running.add(replica);
        }
        return replica;
    }

    private Place place(Service service, int number) throws PartFailed {
        try {
            return startup.ground().network().place(service, number);
        } catch (IOException e) {
            throw new PartFailed(Place.name(service, number), e.getMessage() + ".");
        }
    }

    /** Those of one service by their numbers, the first of all first. */
    List<Replica> of(Service service) {
        return all().stream().filter(replica -> replica.service() == service).toList();
    }

    /** By service, and within it by number. */
    List<Replica> all() {
        synchronized (running) {
            return running.stream().sorted(ORDER).toList();
        }
    }

    /** By what people call it: lookup, lookup-2, also lookup-service and lookup-service-2. */
    Optional<Replica> named(String name) {
        return all().stream()
                .filter(replica -> name.equals(replica.name())
                        || name.equals(replica.place().program()))
                .findFirst();
    }

    /** Starts all of a service again, side by side. */
    void restart(Service service, Map<String, String> settings) throws PartFailed, InterruptedException {
        Together.all(of(service).stream()
                .<Together.Step>map(replica -> () -> replica.restart(settings))
                .toList());
    }

    /** Starts the named one again for somebody who asks from outside. */
    Reply restartOnRequest(String name) {
        Optional<Replica> replica = named(name);
        if (replica.isEmpty()) {
            return new Reply(false, "there is no service " + name);
        }
        try {
            replica.get().restart();
            return new Reply(
                    true,
                    replica.get().place().program() + " is up again as process "
                            + replica.get().pid());
        } catch (PartFailed e) {
            return new Reply(false, String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Reply(false, "the run is being stopped");
        }
    }

    /** Their processes, to be stopped together. */
    List<Part> parts() {
        return all().stream().map(Replica::part).toList();
    }

    /** What to add to the news that a process ended. */
    static String advice(String news) {
        return Arrays.stream(Service.values())
                .map(Service::module)
                .filter(news::startsWith)
                .findFirst()
                .map(module -> "; ./run --restart "
                        + news.substring(0, news.indexOf(' ')).replace("-service", "") + " starts it again")
                .orElse("");
    }
}
