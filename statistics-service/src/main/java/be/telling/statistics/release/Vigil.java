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
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
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
        List<Release> served = store.all().stream()
                .filter(release ->
                        release.state() == Release.State.PUBLISHED || release.state() == Release.State.EMBARGOED)
                .toList();
        Set<String> rounds = served.stream().map(Release::round).collect(Collectors.toSet());
        Set<String> together = new HashSet<>();
        served.forEach(release -> examine(release, rounds, together));
        done = true;
    }

    /**
     * Examines a release.
     *
     * @param served all rounds whose releases are
     * @param together rounds whose releases were attacked at once already, with all that is tied to them
     */
    private void examine(Release release, Set<String> served, Set<String> together) {
        List<Document> documents = store.documents(release.round());
        if (!documents.stream().map(Document::entry).allMatch(release.documents()::contains)
                || documents.size() != release.documents().size()) {
            fail(release.round(), List.of("changed-after-it-was-built"));
            return;
        }
        Gate.Verdict verdict = together.contains(release.round())
                ? examination.alone(release.round(), documents)
                : examination.again(release.round(), documents);
        together.addAll(verdict.together());
        if (!verdict.passed()) {
            List<String> codes = verdict.reasons().stream().map(Reason::code).toList();
            fail(release.round(), codes);
            // They tell too much only at once, so that none of them is right as it is.
            verdict.together().stream()
                    .filter(round -> served.contains(round) && !round.equals(release.round()))
                    .forEach(round -> fail(round, codes));
        }
    }

    private void fail(String round, List<String> codes) {
        failed.add(round);
        LOG.errorf("The public release of %s does not pass the gate and is not served: %s", round, codes);
    }
}
