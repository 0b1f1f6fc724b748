package be.telling.intake.list;

import be.telling.commons.problem.Problem;
import be.telling.commons.problem.ProblemException;
import be.telling.commons.problem.ProblemType;
import be.telling.intake.settings.IntakeSettings;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;

/** Lets in as many uploads at once as this process has memory for, and of one organisation only a few. */
@ApplicationScoped
class UploadGate {

    private static final int RETRY_SECONDS = 10;

    private final int mostOfOne;
    private final int most;
    private final Map<String, Integer> inside = new HashMap<>();
    private int all;

    UploadGate(IntakeSettings settings) {
        this.mostOfOne = settings.uploads().perOrganisation();
        this.most = settings.uploads().atOnce();
    }

    /** A place inside, to be given back. */
    interface Place extends AutoCloseable {
        @Override
        void close();
    }

    synchronized Place enter(String organisation) {
        int own = inside.getOrDefault(organisation, 0);
        if (own >= mostOfOne) {
            throw tooMany("At most " + mostOfOne + " lists of an organisation are taken at once");
        }
        if (all >= most) {
            throw tooMany("At most " + most + " lists are taken at once");
        }
        inside.put(organisation, own + 1);
        all++;
        return () -> leave(organisation);
    }

    private synchronized void leave(String organisation) {
        inside.computeIfPresent(organisation, (code, count) -> count == 1 ? null : count - 1);
        all--;
    }

    private static ProblemException tooMany(String reason) {
        return ProblemException.of(ProblemType.TOO_MANY_UPLOADS)
                .withDetail(reason + "; send it again later")
                .with(Problem.RETRY_AFTER, RETRY_SECONDS);
    }
}
