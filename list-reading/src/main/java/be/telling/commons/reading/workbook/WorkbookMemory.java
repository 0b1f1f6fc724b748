package be.telling.commons.reading.workbook;

import be.telling.commons.problem.Problem;
import be.telling.commons.problem.ProblemException;
import be.telling.commons.problem.ProblemType;
import java.util.concurrent.atomic.AtomicLong;

/** The memory of this process that workbooks may take: each so much, and all together so much. */
public final class WorkbookMemory {

    private static final int RETRY_SECONDS = 10;

    private final long mostOfOne;
    private final long most;
    private final AtomicLong taken = new AtomicLong();

    public WorkbookMemory(long mostOfOne, long most) {
        this.mostOfOne = mostOfOne;
        this.most = most;
    }

    Share share() {
        return new Share();
    }

    long taken() {
        return taken.get();
    }

    /** What one workbook takes; given back when it is closed. */
    final class Share implements AutoCloseable {

        private long own;
        private long held;

        /** Before bytes of the workbook as it was sent are held. */
        void hold(int bytes) {
            held += bytes;
            if (held > mostOfOne) {
                throw ProblemException.of(ProblemType.BODY_TOO_LARGE)
                        .withDetail("A workbook is held in memory while it is read; send a longer list as CSV")
                        .with("maxBytes", mostOfOne);
            }
            take(bytes);
        }

        /** Before anything else of it is held. */
        void take(int bytes) {
            if (taken.addAndGet(bytes) > most) {
                taken.addAndGet(-bytes);
                throw ProblemException.of(ProblemType.TOO_MANY_UPLOADS)
                        .withDetail("Too many large workbooks come in at once; send it again later, or as CSV")
                        .with(Problem.RETRY_AFTER, RETRY_SECONDS);
            }
            own += bytes;
        }

        @Override
        public void close() {
            taken.addAndGet(-own);
            own = 0;
        }
    }
}
