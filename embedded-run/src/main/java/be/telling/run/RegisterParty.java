package be.telling.run;

import be.telling.run.job.Demo;
import be.telling.run.process.Part;
import be.telling.run.process.PartFailed;
import be.telling.run.process.Program;
import be.telling.run.process.Readiness;
import be.telling.simulator.server.RegisterServer;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * Whom lookup-service asks: the register simulator, or the register that was named.
 *
 * @param endpoint the SOAP address
 * @param control where the simulator takes orders and tells what it saw
 */
record RegisterParty(URI endpoint, Optional<URI> control) {
    private static final String NAME = "register-simulator";
    private static final int HEAP = 768;
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    static RegisterParty of(Ground ground) {
        URI named = ground.options().register();
        if (named != null) {
            return new RegisterParty(named, Optional.empty());
        }
        URI simulator = Network.local(ground.network().simulator());
        return new RegisterParty(simulator.resolve(RegisterServer.PATH), Optional.of(simulator.resolve("/control/")));
    }

    /** Starts the simulator with the demo's staff as its population; nothing to do for another register. */
    void start(Ground ground) throws PartFailed, InterruptedException {
        if (control.isEmpty()) {
            return;
        }
        Options options = ground.options();
        Path log = ground.folders().log(NAME);
        try {
            Part part = ground.parts()
                    .start(new Program(
                            NAME,
                            JavaCommand.jar(
                                    HEAP,
                                    ground.folders().jar(NAME),
                                    "--port",
                                    Integer.toString(ground.network().simulator()),
                                    "--seed",
                                    Long.toString(Demo.SEED),
                                    "--staff",
                                    Integer.toString(options.staff()),
                                    "--rate",
                                    options.registerRate(),
                                    "--concurrency",
                                    options.registerConcurrency()),
                            Map.of(),
                            log,
                            Readiness.http(ground.http(), URI.create(control.get() + "statistics"))));
            part.awaitReady(PATIENCE);
            ground.terminal().line("Register simulator is up");
        } catch (IOException e) {
            throw new PartFailed(NAME, e.getMessage() + ".");
        }
    }
}
