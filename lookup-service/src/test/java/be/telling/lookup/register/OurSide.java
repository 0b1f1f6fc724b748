package be.telling.lookup.register;

import be.telling.commons.keys.EncryptionKey;
import be.telling.commons.keys.Envelope;
import be.telling.commons.nationalnumber.NationalNumber;
import be.telling.simulator.population.Population;
import io.smallrye.mutiny.helpers.test.UniAssertSubscriber;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Who puts requests in the outbox: replicas with the same keys, at the pace of a clock that the test moves. */
final class OurSide {

    private static final Population PEOPLE = Population.generate(5, 60);

    private final Path directory;
    private final Envelope keys = Envelope.of(EncryptionKey.generate("test"));
    private final List<String> notes = new ArrayList<>();
    private Instant now = Instant.parse("2026-01-05T08:30:15Z");

    OurSide(Path directory) {
        this.directory = directory;
    }

    /** One more that works in these folders. */
    FileRegister replica() {
        RegisterTestSettings terms =
                new RegisterTestSettings(URI.create("unset:none"), Duration.ofSeconds(1)).over(Transport.FILES);
        return FileExchange.open(terms, FileTestSettings.in(directory), keys, clock(), notes::add);
    }

    /** What the replicas told an operator. */
    List<String> notes() {
        return notes;
    }

    /** The replica works, time passes, and it works again. */
    void pass(FileRegister replica, Duration time) {
        replica.work();
        now = now.plus(time);
        replica.work();
    }

    private Clock clock() {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                // No two requests in one millisecond, or they would wait for each other.
                now = now.plusMillis(1);
                return now;
            }
        };
    }

    /** Asks for the first so many persons. */
    static Map<NationalNumber, UniAssertSubscriber<Answer>> ask(FileRegister register, int count) {
        Map<NationalNumber, UniAssertSubscriber<Answer>> asked = new LinkedHashMap<>();
        IntStream.range(0, count)
                .forEach(i -> asked.put(
                        number(i),
                        register.history(number(i)).subscribe().withSubscriber(UniAssertSubscriber.create())));
        return asked;
    }

    static NationalNumber number(int member) {
        return Answers.number(PEOPLE.staffNumber(member).digits());
    }

    static long completed(Map<NationalNumber, UniAssertSubscriber<Answer>> asked) {
        return asked.values().stream()
                .filter(answer -> answer.getItem() != null)
                .count();
    }
}
