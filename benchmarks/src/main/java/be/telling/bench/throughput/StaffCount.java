package be.telling.bench.throughput;

import be.telling.run.endpoints.Endpoints;
import be.telling.run.job.Api;
import be.telling.run.job.Api.Content;
import be.telling.run.job.StepFailed;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A round over the benchmark's staff, brought to its raw counts by those who may. */
final class StaffCount {

    static final List<String> ORGANISATIONS = IntStream.range(0, 20)
            .mapToObj(nth -> "OVO%06d".formatted(900_001 + nth))
            .toList();

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String DEFINITION = "vl-2016";

    private final Endpoints endpoints;
    private final Api api;
    private final URI round;
    private final String name;
    private final int staff;

    private StaffCount(Endpoints endpoints, String name, int staff) {
        this.endpoints = endpoints;
        this.api = new Api(
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build(), PATIENCE);
        this.name = name;
        this.round = URI.create(endpoints.intake() + "/v1/rounds/" + name);
        this.staff = staff;
    }

    /** Opens the round and hands in the lists. */
    static StaffCount prepare(Endpoints endpoints, String name, int staff) throws InterruptedException, StepFailed {
        StaffCount count = new StaffCount(endpoints, name, staff);
        count.open();
        for (int organisation = 0; organisation < ORGANISATIONS.size(); organisation++) {
            count.handIn(organisation);
        }
        return count;
    }

    private void open() throws InterruptedException, StepFailed {
        String organisations = ORGANISATIONS.stream()
                .map(code -> "{\"code\": \"" + code + "\", \"name\": {\"nl\": \"" + code + "\", \"en\": \"" + code
                        + "\"}, \"domain\": \"D01\"}")
                .collect(Collectors.joining(", "));
        String body = "{\"referenceDate\": \"2025-12-31\", \"definition\": \"" + DEFINITION
                + "\", \"domains\": [{\"code\": \"D01\", \"name\": {\"nl\": \"D\", \"en\": \"D\"}}], \"organisations\": ["
                + organisations + "]}";
        api.put(endpoints.client("coordinator"), round, Content.json(body)).expect("no round", 201);
    }

    private void handIn(int organisation) throws InterruptedException, StepFailed {
        StringBuilder csv = new StringBuilder("national_number,level,statute,sex,age,fte\n");
        for (int member = organisation; member < staff; member += ORGANISATIONS.size()) {
            csv.append(Numbers.digits(Numbers.staff(member))).append(",B,contractual,F,40,1\n");
        }
        String code = ORGANISATIONS.get(organisation);
        api.put(
                        endpoints.client(code),
                        URI.create(round + "/lists/" + code),
                        new Content("text/csv", csv.toString().getBytes(StandardCharsets.US_ASCII)))
                .expect("the list was not taken", 201);
    }

    void close() throws InterruptedException, StepFailed {
        api.post(endpoints.client("coordinator"), URI.create(round + "/close"), null)
                .expect("the round could not be closed", 202);
    }

    boolean isCounted() throws InterruptedException, StepFailed {
        JsonNode progress = api.get(endpoints.client("coordinator"), URI.create(round + "/progress"))
                .expect("no progress", 200)
                .body();
        return progress.path("state").asText().equals("counted");
    }

    /** A fast count that is wrong is none. */
    void check() throws InterruptedException, StepFailed {
        JsonNode counts = api.get(
                        endpoints.client("statistician"),
                        URI.create(endpoints.statistics() + "/v1/rounds/" + name + "/counts"))
                .expect("no counts", 200)
                .body();
        long belgian = 0;
        for (JsonNode cell : counts.path("cells")) {
            if (cell.path("organisation").asText().equals("_T")
                    && cell.path("dimension").asText().equals("_T")
                    && cell.path("origin").asText().equals("BE")) {
                belgian = cell.path("persons").asLong();
            }
        }
        if (belgian != staff || counts.path("persons").asLong() != staff) {
            throw new StepFailed("of " + staff + " persons " + belgian + " were counted right");
        }
    }
}
