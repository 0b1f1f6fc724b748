package be.telling.lookup.quota;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.TreeMap;

/**
 * Replicas that call a register as fast as they may, in a time of its own: processes that stop now and then, calls that
 * take now more, now less time on their way, and a register that hangs and then reads all that has piled up.
 */
final class SimulatedCalls {

    static final long MILLISECOND = 1_000_000;
    static final long SECOND = 1_000 * MILLISECOND;

    /** From some to some more milliseconds, each with the same chance and whatever another call takes. */
    record Time(double least, double more) {

        static final Time NONE = new Time(0, 0);
    }

    /** What happens to calls, times in milliseconds. */
    record Conditions(Time there, Time answering, Time back, Stalls ours, Stalls registers) {

        static final Conditions CALM = new Conditions(0.5, 3, 2, Stalls.NONE, Stalls.NONE);

        Conditions(Time there, Time answering, Time back) {
            this(there, answering, back, Stalls.NONE, Stalls.NONE);
        }

        Conditions(double onTheWay, double answering, double answeringMore, Stalls ours, Stalls registers) {
            this(new Time(0, onTheWay), new Time(answering, answeringMore), new Time(0, onTheWay), ours, registers);
        }

        Conditions ours(Stalls stalls) {
            return new Conditions(there, answering, back, stalls, registers);
        }

        Conditions registers(Stalls stalls) {
            return new Conditions(there, answering, back, ours, stalls);
        }
    }

    /** Something that stops now and then: after so many milliseconds on average, for up to so many. */
    record Stalls(double every, double most) {

        static final Stalls NONE = new Stalls(0, 0);

        TreeMap<Long, Long> times(Random random, long length) {
            TreeMap<Long, Long> times = new TreeMap<>();
            long at = 0;
            while (every > 0 && at < length) {
                at += (long) (-Math.log(1 - random.nextDouble()) * every * MILLISECOND);
                long end = at + (long) (random.nextDouble() * most * MILLISECOND);
                times.put(at, end);
                at = end;
            }
            return times;
        }
    }

    private record Event(long at, long order, Runnable what) {}

    private final class Replica {

        final Traffic traffic = new Traffic(0);
        final TreeMap<Long, Long> stalls;
        final int share;
        long turn;

        Replica(int share) {
            this.share = share;
            this.stalls = conditions.ours().times(random, length);
            renew();
            send(0);
        }

        void renew() {
            traffic.share(share, 1, 1);
            at(now + 250 * MILLISECOND, this::renew);
        }

        /** One thread sends: what is scheduled last is what it waits for. */
        void send(long at) {
            long mine = ++turn;
            long awake = running(stalls, at) + random(0.2);
            at(awake, () -> {
                if (mine == turn) {
                    tryToSend();
                }
            });
        }

        void tryToSend() {
            long next = traffic.next(now);
            if (next > now) {
                send(Math.min(next, now + 50 * MILLISECOND));
                return;
            }
            Slot slot = traffic.send(now);
            long left = running(stalls, now + random(0.1));
            long arrived = running(registerStalls, left + random(conditions.there()));
            long done = running(registerStalls, arrived + random(conditions.answering()));
            long answered = running(stalls, done + random(conditions.back()));
            at(arrived, () -> arrivals.add(now));
            at(answered, () -> {
                traffic.answered(slot, now);
                send(now);
            });
            send(now);
        }
    }

    private final Conditions conditions;
    private final Random random;
    private final long length;
    private final TreeMap<Long, Long> registerStalls;
    private final PriorityQueue<Event> events =
            new PriorityQueue<>(Comparator.comparingLong(Event::at).thenComparingLong(Event::order));
    private final List<Long> arrivals = new ArrayList<>();
    private long now;
    private long order;

    SimulatedCalls(int rate, int replicas, Conditions conditions, long seed, long seconds) {
        this.conditions = conditions;
        this.random = new Random(seed);
        this.length = seconds * SECOND;
        this.registerStalls = conditions.registers().times(random, length);
        for (int place = 0; place < replicas; place++) {
            new Replica(rate / replicas + (place < rate % replicas ? 1 : 0));
        }
        while (!events.isEmpty() && events.peek().at() < length) {
            Event event = events.remove();
            now = event.at();
            event.what().run();
        }
        Collections.sort(arrivals);
    }

    private void at(long at, Runnable what) {
        events.add(new Event(Math.max(at, now), order++, what));
    }

    private long random(double milliseconds) {
        return (long) (random.nextDouble() * milliseconds * MILLISECOND);
    }

    private long random(Time time) {
        return (long) (time.least() * MILLISECOND) + random(time.more());
    }

    private static long running(TreeMap<Long, Long> stalls, long at) {
        var last = stalls.floorEntry(at);
        return last == null ? at : Math.max(at, last.getValue());
    }

    /** Arrivals in the fullest window of a second, both ends included. */
    int busiestSecond() {
        int busiest = 0;
        for (int from = 0, to = 0; to < arrivals.size(); to++) {
            while (arrivals.get(to) - arrivals.get(from) > SECOND) {
                from++;
            }
            busiest = Math.max(busiest, to - from + 1);
        }
        return busiest;
    }

    /** Calls over what the rate would have allowed from the first to the last of them. */
    double used(int rate) {
        return (arrivals.size() - 1.0) / rate * SECOND / (arrivals.getLast() - arrivals.getFirst());
    }
}
