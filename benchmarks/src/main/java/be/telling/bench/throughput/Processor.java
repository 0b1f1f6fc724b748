package be.telling.bench.throughput;

import java.time.Duration;
import java.util.function.Predicate;

/** Processor time that processes of this run have used. */
final class Processor {

    private final Predicate<ProcessHandle> which;

    private Processor(Predicate<ProcessHandle> which) {
        this.which = which;
    }

    static Processor of(long pid) {
        return new Processor(process -> process.pid() == pid);
    }

    /** The database server with all its connections. */
    static Processor ofDatabase() {
        return new Processor(process -> process.info()
                .command()
                .filter(path -> path.endsWith("/postgres"))
                .isPresent());
    }

    /** Of those that run now. */
    Duration used() {
        return ProcessHandle.current()
                .descendants()
                .filter(which)
                .flatMap(process -> process.info().totalCpuDuration().stream())
                .reduce(Duration.ZERO, Duration::plus);
    }
}
