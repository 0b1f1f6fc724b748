package be.telling.statistics.release;

import be.telling.commons.problem.ProblemException;
import be.telling.commons.problem.ProblemType;
import be.telling.statistics.gate.Gate;
import be.telling.statistics.protection.Reason;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/**
 * Examines everything public once more after each start: bytes may have been changed behind the service, and a newer gate
 * may know more. What fails is not served until somebody has looked at it; it is neither changed nor withdrawn.
 */
@ApplicationScoped
class Vigil {
    private static final Logger LOG = Logger.getLogger(Vigil.class);

    private final ReleaseStore store;
    private final Examination examination;
    private final Set<String> failed = ConcurrentHashMap.newKeySet();
    private volatile boolean done;

    Vigil(ReleaseStore store, Examination examination, MeterRegistry meters) {
        this.store = store;
        this.examination = examination;
        Gauge.builder("telling.gate.failures", failed, Set::size)
                .description("Public releases that the gate would not let pass any more; they are not served")
                .register(meters);
    }

    /** @throws ProblemException SERVICE_UNAVAILABLE if a release failed */
    void check(String round) {
        if (failed.contains(round)) {
            throw ProblemException.of(ProblemType.SERVICE_UNAVAILABLE)
                    .withDetail("This release is being looked at and can't be read at the moment.");
        }
    }

    /** Until it came through once; the database may come up after this service. */
    @Scheduled(every = "30s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void examineAll() {
        if (done) {
            return;
        }
        for (Release release : store.all()) {
            if (release.state() == Release.State.PUBLISHED || release.state() == Release.State.EMBARGOED) {
                examine(release);
            }
        }
        done = true;
    }

    private void examine(Release release) {
        List<Document> documents = store.documents(release.round());
        if (!documents.stream().map(Document::entry).allMatch(release.documents()::contains)
                || documents.size() != release.documents().size()) {
            fail(release.round(), List.of("changed-after-it-was-built"));
            return;
        }
        Gate.Verdict verdict = examination.again(release.round(), documents);
        if (!verdict.passed()) {
            fail(release.round(), verdict.reasons().stream().map(Reason::code).toList());
        }
    }

    private void fail(String round, List<String> codes) {
        failed.add(round);
        LOG.errorf("The public release of %s does not pass the gate and is not served: %s", round, codes);
    }
}
