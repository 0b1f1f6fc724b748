package be.telling.run.job;

import be.telling.run.endpoints.Endpoints;
import be.telling.run.job.Api.Answer;
import be.telling.run.job.Api.Content;
import be.telling.run.terminal.Terminal;
import be.telling.simulator.demo.StaffList;
import java.net.URI;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Every organisation hands in its list with its own client, a few at a time. */
final class Submission {
    private static final int AT_ONCE = 4;

    private final Api api;
    private final Endpoints endpoints;
    private final Terminal terminal;

    Submission(Api api, Endpoints endpoints, Terminal terminal) {
        this.api = api;
        this.endpoints = endpoints;
        this.terminal = terminal;
    }

    /** @return the rows that were accepted */
    long submit(Demo demo, URI round) throws InterruptedException, StepFailed {
        List<String> organisations = demo.organisations();
        try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
            ExecutorCompletionService<Long> lists = new ExecutorCompletionService<>(threads);
            for (int i = 0; i < organisations.size(); i++) {
                int organisation = i;
                lists.submit(() -> submitOne(demo.list(organisation), round));
            }
            long accepted = 0;
            try {
                for (int done = 1; done <= organisations.size(); done++) {
                    accepted += lists.take().get();
                    terminal.progress("Lists handed in:", done, organisations.size(), "");
                }
            } catch (ExecutionException e) {
                threads.shutdownNow();
                if (e.getCause() instanceof StepFailed failed) {
                    throw failed;
                }
                throw new IllegalStateException("handing in a list broke", e.getCause());
            } finally {
                terminal.progressDone();
            }
            return accepted;
        }
    }

    private long submitOne(StaffList list, URI round) throws InterruptedException, StepFailed {
        String code = list.organisation().code();
        Content csv = new Content("text/csv", list.csv());
        Answer answer = api.put(endpoints.client(code), URI.create(round + "/lists/" + code), csv);
        answer.expect("the list of " + code + " was not taken", 201, 200);
        long rows = answer.body().path("rows").asLong();
        if (rows != list.rows().size()) {
            throw new StepFailed("the report on the list of " + code + " speaks of " + rows + " rows, not of "
                    + list.rows().size());
        }
        return answer.body().path("accepted").asLong();
    }
}
