package be.telling.e2e.system;

import static org.awaitility.Awaitility.await;

import be.telling.simulator.population.Population;
import be.telling.simulator.server.RegisterOptions;
import be.telling.simulator.server.RegisterServer;
import be.telling.simulator.server.Statistics;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** The simulated register: made to fail, and asked what it saw. */
public final class Register implements AutoCloseable {

    /** A bound that isn't reached, however slow the machine is: what takes so long has failed. */
    public static final Duration PATIENCE = Duration.ofMinutes(5);

    /** Longer than it takes for a dead process' questions to be asked by another. */
    private static final Duration SILENCE = Duration.ofSeconds(60);

    private static final Duration LONG = Duration.ofHours(1);

    private final RegisterServer server;
    private final int rate;
    private final int concurrency;

    private Register(RegisterServer server, int rate, int concurrency) {
        this.server = server;
        this.rate = rate;
        this.concurrency = concurrency;
    }

    static Register granting(Population population, int rate, int concurrency) throws IOException {
        return open(population, RegisterOptions.defaults().granting(rate, concurrency));
    }

    /** One more register over the same persons, with ways of its own. */
    public static Register open(Population population, RegisterOptions options) throws IOException {
        return new Register(RegisterServer.start(population, options), options.rate(), options.concurrency());
    }

    public URI endpoint() {
        return server.uri();
    }

    /** As it was at first: no faults, the whole grant, nothing seen. */
    public void reset() {
        server.faults().clear();
        server.quota().change(rate, concurrency);
        RestAssured.post(server.control("reset")).then().statusCode(204);
    }

    /** @param fault a setting of {@link be.telling.simulator.faults.Faults} */
    public void fail(String fault, double value) {
        server.faults().set(fault, Double.toString(value));
    }

    /** Every call meets the same fault, until {@link #beUp}. */
    public void beDown() {
        fail("outageMillis", LONG.toMillis());
    }

    public void beUp() {
        fail("outageMillis", 0);
    }

    /** Returns when a call has met this. */
    public void awaitOutcome(String outcome) {
        await("a call is " + outcome)
                .atMost(PATIENCE)
                .until(() -> seen().outcomes().containsKey(outcome));
    }

    public void grant(int callsInASecond, int callsAtOnce) {
        server.quota().change(callsInASecond, callsAtOnce);
    }

    public Statistics.Snapshot seen() {
        return server.statistics();
    }

    /** Messages in the fullest second, granted or not. */
    public int busiestSecond() {
        return server.quota().busiestWindow();
    }

    /** Messages under way at once, granted or not. */
    public int mostAtOnce() {
        return server.quota().concurrencyPeak();
    }

    /** Inscriptions that stand. */
    public int inscribed() {
        return server.inscribed();
    }

    /** Returns when so many messages have come. */
    public void awaitCalls(long calls) {
        await("the register has been called " + calls + " times")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> seen().calls() >= calls);
    }

    /** Returns when so many messages have come; false if before that none comes any more, because nothing is left to ask. */
    public boolean awaitCallsOrSilence(long calls) {
        long[] seen = {-1, System.nanoTime()};
        await("the register has been called " + calls + " times, or isn't called any more")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> {
                    long now = seen().calls();
                    if (now != seen[0]) {
                        seen[0] = now;
                        seen[1] = System.nanoTime();
                    }
                    return now >= calls || System.nanoTime() - seen[1] > SILENCE.toNanos();
                });
        return seen[0] >= calls;
    }

    /** Returns when no message has come for so long. */
    public void awaitSilence(Duration time) {
        AtomicLong last = new AtomicLong(-1);
        await("the register is left alone")
                .atMost(PATIENCE)
                .during(time)
                .until(() -> last.getAndSet(seen().calls()) == seen().calls());
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
