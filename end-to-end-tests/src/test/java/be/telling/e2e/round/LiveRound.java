package be.telling.e2e.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import be.telling.e2e.staff.StaffRound;
import be.telling.e2e.system.Telling;
import be.telling.simulator.demo.StaffList;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.net.SocketException;
import java.time.Duration;

/** A round in the running services, brought forward by those who may: the coordinator, the organisations, the statistician. */
public final class LiveRound {

    /** Longer than any count here takes, with every fault; a test that waits this long has failed. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private static final Duration BETWEEN = Duration.ofMillis(500);

    private final Telling telling;
    private final StaffRound round;

    private LiveRound(Telling telling, StaffRound round) {
        this.telling = telling;
        this.round = round;
    }

    /** The coordinator opens the round. */
    public static LiveRound open(Telling telling, StaffRound round) {
        telling.intake("coordinator")
                .contentType("application/json")
                .body(round.body())
                .put("/v1/rounds/{round}", round.name())
                .then()
                .statusCode(201);
        return new LiveRound(telling, round);
    }

    /** The whole way from the opening to the counted round. */
    public static LiveRound counted(Telling telling, StaffRound round) {
        LiveRound live = open(telling, round);
        live.handIn();
        live.close();
        live.awaitCounted();
        return live;
    }

    public String name() {
        return round.name();
    }

    public StaffRound staff() {
        return round;
    }

    /** Every organisation hands in its list with its own client. */
    public void handIn() {
        for (StaffList list : round.lists()) {
            handIn(list).then().statusCode(201);
        }
    }

    public Response handIn(StaffList list) {
        return handIn(list.organisation().code(), list.csv());
    }

    public Response handIn(String organisation, byte[] csv) {
        return telling.intake(organisation).contentType("text/csv").body(csv).put(listAddress(organisation));
    }

    public String listAddress(String organisation) {
        return "/v1/rounds/" + round.name() + "/lists/" + organisation;
    }

    /** The stored list, as its organisation sees it. */
    public Response list(String organisation) {
        return telling.intake(organisation).get(listAddress(organisation));
    }

    public void close() {
        telling.intake("coordinator")
                .post("/v1/rounds/{round}/close", round.name())
                .then()
                .statusCode(202);
    }

    /** As the coordinator sees it. */
    public JsonPath progress() {
        return telling.intake("coordinator")
                .get("/v1/rounds/{round}/progress", round.name())
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    public void awaitCounted() {
        awaitState("counted");
    }

    /** Waits as the coordinator would, also while a service is away. */
    public void awaitState(String state) {
        await("round " + round.name() + " is " + state)
                .atMost(PATIENCE)
                .pollInterval(BETWEEN)
                .ignoreExceptionsMatching(e -> e instanceof SocketException)
                .untilAsserted(() -> {
                    JsonPath progress = progress();
                    assertThat(progress.getString("state"))
                            .as(progress.prettify())
                            .isEqualTo(state);
                });
    }

    /** The raw cells, as the statistician sees them. */
    public JsonPath counts() {
        return telling.statistics("statistician")
                .get("/v1/rounds/{round}/counts", round.name())
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** Every raw cell is what the population's own truth says, and so are persons and rows. */
    public void assertEveryCellEqualsTheTruth() {
        assertThat(Differences.between(round.truth(), counts()))
                .as("differences from the truth of round %s", round.name())
                .isEmpty();
    }

    public Response build() {
        return telling.statistics("statistician").post("/v1/rounds/{round}/release", round.name());
    }

    public Response publish() {
        return telling.statistics("statistician")
                .contentType("application/json")
                .body("{}")
                .post("/v1/releases/{round}/publish", round.name());
    }
}
