package be.telling.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import be.telling.e2e.round.LiveRound;
import be.telling.e2e.system.Telling;
import be.telling.run.Replica;
import be.telling.run.Service;
import be.telling.simulator.demo.StaffList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The services are upgraded one process at a time while a round is under way, as a cluster does it: for a while both versions work on one
 * database, the new one having migrated it. Needs the version before, which {@code .ci/previous} builds.
 */
class UpgradeIT {

    private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();

    /** Calls a second at which it takes half a minute until all are asked about. */
    private static final int SLOW = 80;

    private Path previous;
    private Telling telling;

    @BeforeEach
    void startThePreviousVersion() throws Exception {
        previous = PROJECT.resolve("target/previous")
                .resolve(Files.readString(PROJECT.resolve(".ci/previous-version"))
                        .strip());
        assumeThat(previous.resolve("lookup-service/target/quarkus-app/quarkus-run.jar"))
                .as("the version before, built by .ci/previous")
                .exists();
        telling = Telling.ofVersion(previous);
    }

    @AfterEach
    void end() throws Exception {
        if (telling != null) {
            telling.close();
        }
    }

    @Test
    void processesUpgradedOneByOneInTheMiddleOfARound() throws Exception {
        // Given
        Replica intake = telling.startFurther(Service.INTAKE);
        Replica statistics = telling.startFurther(Service.STATISTICS);
        LiveRound round = LiveRound.open(telling, telling.workforce().smallRound("vl-2016", 1_000));
        List<StaffList> lists = round.staff().lists();
        List<StaffList> early = lists.subList(0, lists.size() / 2);
        early.forEach(list -> round.handIn(list).then().statusCode(201));
        List<Long> old = processes();
        assertThat(old).allMatch(this::isPrevious);

        // When
        telling.upgrade(intake);
        lists.subList(early.size(), lists.size())
                .forEach(list -> round.handIn(list).then().statusCode(201));
        telling.slowDown(SLOW);
        round.close();
        telling.register().awaitCalls(200);
        telling.upgrade(telling.lookups().getLast());
        telling.upgrade(statistics);
        telling.register().awaitCalls(telling.register().seen().calls() + 200);
        for (Service service : Service.values()) {
            telling.upgrade(telling.processes(service).getFirst());
        }
        telling.fullSpeed();
        round.awaitCounted();

        // Then
        assertThat(processes()).hasSameSizeAs(old).noneMatch(this::isPrevious);
        round.assertEveryCellEqualsTheTruth();
        assertThat(telling.register().busiestSecond()).isLessThanOrEqualTo(Telling.RATE);
        round.build().then().statusCode(201);
    }

    private List<Long> processes() {
        List<Long> processes = new ArrayList<>();
        Arrays.stream(Service.values())
                .forEach(service -> telling.processes(service).forEach(process -> processes.add(process.pid())));
        return processes;
    }

    private boolean isPrevious(long process) {
        try {
            return Files.readString(Path.of("/proc/" + process + "/cmdline")).contains(previous.toString());
        } catch (IOException e) {
            return ProcessHandle.of(process)
                    .flatMap(handle -> handle.info().commandLine())
                    .orElse("")
                    .contains(previous.toString());
        }
    }
}
