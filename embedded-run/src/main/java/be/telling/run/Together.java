package be.telling.run;

import be.telling.run.process.PartFailed;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Does independent things side by side and fails with the first that fails. */
final class Together {
    private Together() {}

    /** A step of the start. */
    @FunctionalInterface
    interface Step {
        void take() throws PartFailed, InterruptedException;
    }

    static void all(List<Step> steps) throws PartFailed, InterruptedException {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            ExecutorCompletionService<Boolean> results = new ExecutorCompletionService<>(threads);
            for (Step step : steps) {
                Callable<Boolean> task = () -> {
                    step.take();
                    return true;
                };
                results.submit(task);
            }
            try {
                for (int i = 0; i < steps.size(); i++) {
                    results.take().get();
                }
            } catch (ExecutionException e) {
                threads.shutdownNow(); // the others wait for processes that nobody needs any more
                if (e.getCause() instanceof PartFailed failed) {
                    throw failed;
                }
                throw new IllegalStateException("a step of the start broke", e.getCause());
            }
        }
    }
}
