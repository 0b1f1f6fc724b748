package be.telling.run;

import be.telling.run.endpoints.Client;
import be.telling.run.endpoints.Endpoints;
import be.telling.run.endpoints.Endpoints.DatabaseAccess;
import be.telling.run.endpoints.Endpoints.PageAccess;
import be.telling.run.process.PartFailed;
import be.telling.run.process.Program;
import be.telling.run.process.Readiness;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/**
 * What the services stand on, brought up side by side: databases, OIDC server, register, keys.
 *
 * @param clients by the name under which endpoints.json has them
 * @param pages that people sign in to, by the name under which endpoints.json has them
 * @param register the address that lookup-service asks
 */
record Startup(
        Ground ground,
        Databases databases,
        Map<String, Client> clients,
        Map<String, PageAccess> pages,
        RegisterParty register) {
    /** Enough for each; a service that needs more leaks. */
    private static final int SERVICE_HEAP = 384;

    static Startup run(Ground ground, List<String> organisations) throws PartFailed, IOException, InterruptedException {
        RealmsFile realms = new RealmsFile(
                ground.values(),
                organisations,
                List.of(ground.network().address(Service.INTAKE)),
                lookup(ground),
                List.of(ground.network().address(Service.STATISTICS)));
        AtomicReference<Databases> databases = new AtomicReference<>();
        Map<String, Client> clients = Collections.synchronizedMap(new LinkedHashMap<>());
        RegisterParty register = RegisterParty.of(ground);
        List<Together.Step> steps = new ArrayList<>();
        steps.add(() -> databases.set(Databases.start(ground)));
        steps.add(() -> clients.putAll(OidcServer.start(ground, realms)));
        steps.add(() -> register.start(ground));
        KeyFiles.of(ground.data()).forEach((service, file) -> steps.add(() -> KeyFiles.make(ground, service, file)));
        steps.add(() -> KeyFiles.makeAuditors(ground));
        Together.all(steps);
        // Only now: every secret has been asked for.
        ground.values().save();
        return new Startup(ground, Objects.requireNonNull(databases.get()), clients, pages(ground, realms), register);
    }

    private static Map<String, PageAccess> pages(Ground ground, RealmsFile realms) {
        URI operator = ground.network().address(Service.LOOKUP).resolve("/operator");
        URI hr = ground.network().address(Service.INTAKE).resolve("/hr");
        URI review = ground.network().address(Service.STATISTICS).resolve("/review");
        Map<String, PageAccess> pages = new LinkedHashMap<>();
        realms.reviewers().forEach((name, person) -> pages.put(name, access(review, person)));
        realms.operators().forEach((name, person) -> pages.put(name, access(operator, person)));
        realms.submitters().forEach((name, person) -> pages.put(name, access(hr, person)));
        return pages;
    }

    private static PageAccess access(URI page, RealmsFile.Person person) {
        return new PageAccess(page, person.username(), person.password());
    }

    /** Where processes of lookup-service will listen. */
    private static List<URI> lookup(Ground ground) throws IOException {
        List<URI> addresses = new ArrayList<>();
        for (int number = 1; number <= Math.max(1, ground.options().replicas()); number++) {
            addresses.add(ground.network().place(Service.LOOKUP, number).address());
        }
        return addresses;
    }

    /** How a process of a service is started, now and again later. */
    Program program(Place place) {
        return program(place, ground.services());
    }

    /** The same of this project's own version, whichever the options name. */
    Program ownProgram(Place place) {
        return program(place, new ServiceCommand(ground.folders().root(), ground.options()));
    }

    private Program program(Place place, ServiceCommand command) {
        ServiceSettings settings = new ServiceSettings(
                ground.options(), ground.network(), ground.values(), KeyFiles.of(ground.data()), register.endpoint());
        return new Program(
                place.program(),
                command.serve(place.service(), SERVICE_HEAP),
                settings.of(place, databases.of(place.service())),
                ground.folders().log(place.program()),
                Readiness.http(ground.http(), place.management().resolve("/q/health/ready")));
    }

    /** With the processes as they are now. */
    Endpoints endpoints(List<Replica> replicas) {
        Network network = ground.network();
        Map<String, URI> issuers = new LinkedHashMap<>();
        for (String realm : List.of(RealmsFile.GOVERNMENT, RealmsFile.REGISTER)) {
            issuers.put(realm, network.realm(realm));
        }
        Map<String, Long> pids = new LinkedHashMap<>();
        Map<String, URI> management = new LinkedHashMap<>();
        Map<String, URI> further = new LinkedHashMap<>();
        for (Replica replica : replicas) {
            pids.put(replica.name(), replica.pid());
            management.put(replica.name(), replica.management());
            if (replica.place().number() > 1) {
                further.put(replica.name(), replica.address());
            }
        }
        Map<String, DatabaseAccess> access = new LinkedHashMap<>();
        databases
                .byService()
                .forEach((service, database) -> access.put(
                        service.label(), new DatabaseAccess(database.url(), database.name(), database.password())));
        return new Endpoints(
                network.address(Service.INTAKE),
                network.address(Service.LOOKUP),
                network.address(Service.STATISTICS),
                register.endpoint(),
                issuers,
                clients,
                pids,
                further,
                management,
                access,
                pages,
                ground.folders().logs());
    }
}
