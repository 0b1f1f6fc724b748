package be.telling.e2e.system;

import be.telling.e2e.staff.Workforce;
import be.telling.run.Folders;
import be.telling.run.Options;
import be.telling.run.Replica;
import be.telling.run.RunningSet;
import be.telling.run.Service;
import be.telling.run.database.Database;
import be.telling.run.database.PostgresServer;
import be.telling.run.endpoints.Endpoints;
import be.telling.run.process.PartFailed;
import be.telling.run.process.Trees;
import be.telling.run.terminal.Terminal;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** The running whole, as those outside meet it: addresses with tokens, processes, databases, logs; and the register that it asks. */
public final class Telling implements AutoCloseable {

    /** Calls a second that the register grants unless a test says otherwise. */
    public static final int RATE = 600;

    public static final int CONCURRENCY = 48;

    /** Processes of lookup-service; lists are delivered to the first, all of them count. */
    public static final int LOOKUPS = 2;

    /** Bytes of the longest list that is taken: a million rows and some more. */
    public static final long LARGEST_LIST = 48L << 20;

    private static final Path TARGET = Path.of("target");

    private static final String EXECUTABLES = "TELLING_RUN_EXECUTABLES";

    private static final Map<String, String> SETTINGS = Map.of(
            "TELLING_REGISTER_CONCURRENCY", Integer.toString(CONCURRENCY),
            "TELLING_INTAKE_MAX_BODY", Long.toString(LARGEST_LIST),
            "TELLING_INTAKE_HAND_OVER_EVERY", "1s");

    private static final RestAssuredConfig HTTP = RestAssuredConfig.config()
            .encoderConfig(EncoderConfig.encoderConfig()
                    .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                    .encodeContentTypeAs("text/csv", ContentType.TEXT));

    private final Path data;
    private final Workforce workforce;
    private final Register register;
    private final RunningSet set;
    private final Tokens tokens = new Tokens();
    private final Set<Service> changed = EnumSet.noneOf(Service.class);
    private boolean held;

    private Telling(Path data, Workforce workforce, Register register, RunningSet set) {
        this.data = data;
        this.workforce = workforce;
        this.register = register;
        this.set = set;
    }

    static Telling start() throws IOException, PartFailed, InterruptedException {
        return start("", executables());
    }

    /**
     * One more whole, of another version of the services.
     *
     * @param services a built project
     */
    public static Telling ofVersion(Path services) throws IOException, PartFailed, InterruptedException {
        return start("-other-version", Map.of("TELLING_RUN_SERVICES", services.toString()));
    }

    private static Telling start(String ending, Map<String, String> more)
            throws IOException, PartFailed, InterruptedException {
        Path data = TARGET.resolve("data" + ending);
        Workforce workforce = Workforce.withEveryTrap();
        Register register = Register.granting(workforce.population(), RATE, CONCURRENCY);
        Trees.remove(data);
        Map<String, String> settings = new HashMap<>(SETTINGS);
        settings.putAll(more);
        Options options = Options.empty()
                .withData(data.toAbsolutePath())
                .withRegister(register.endpoint())
                .withRate(RATE)
                .withReplicas(LOOKUPS)
                .withEnvironment(settings);
        RunningSet set = RunningSet.start(
                Folders.apart(TARGET.resolve("run" + ending)), options, workforce.organisations(), Terminal.silent());
        return new Telling(data, workforce, register, set);
    }

    /** Whether the services run as native executables is for whoever starts the tests to say. */
    private static Map<String, String> executables() {
        return Optional.ofNullable(System.getenv(EXECUTABLES))
                .map(folder -> Map.of(EXECUTABLES, folder))
                .orElse(Map.of());
    }

    public Workforce workforce() {
        return workforce;
    }

    public Register register() {
        return register;
    }

    public Endpoints endpoints() {
        return set.endpoints();
    }

    /** Government side: calls as a client of the government's issuer. */
    public RequestSpecification intake(String client) {
        return as(client, intake());
    }

    public RequestSpecification intake() {
        return at(endpoints().intake());
    }

    public RequestSpecification lookup(String client) {
        return as(client, lookup());
    }

    public RequestSpecification lookup() {
        return at(endpoints().lookup());
    }

    public RequestSpecification statistics(String client) {
        return as(client, statistics());
    }

    public RequestSpecification statistics() {
        return at(endpoints().statistics());
    }

    /** Health and metrics. */
    public RequestSpecification management(Service service) {
        return at(Objects.requireNonNull(endpoints().management().get(service.label())));
    }

    public RequestSpecification service(Service service) {
        return switch (service) {
            case INTAKE -> intake();
            case LOOKUP -> lookup();
            case STATISTICS -> statistics();
        };
    }

    private RequestSpecification as(String client, RequestSpecification request) {
        return request.header("Authorization", "Bearer " + token(client));
    }

    private static RequestSpecification at(URI address) {
        return RestAssured.given().config(HTTP).baseUri(address.toString());
    }

    /** A token of a client: coordinator, statistician, intake-service, lookup-service, or an organisation by its code. */
    public String token(String client) {
        return tokens.of(endpoints().client(client));
    }

    /** The private keys of both issuers. */
    public Path issuerKeys() {
        return data.resolve("issuer-keys");
    }

    /** Everything that the running whole keeps, database server and key files among it. */
    public Path data() {
        return data;
    }

    /** The key file of lookup-service. */
    public Path lookupKeys() {
        return data.resolve("lookup-keys.json");
    }

    /** The auditor's private key, which no service has. */
    public Path auditorKey() {
        return data.resolve("auditor/private-key.json");
    }

    public Connection connect(Service service) throws SQLException {
        Database database = database(service);
        return DriverManager.getConnection(database.jdbcUrl(), database.name(), database.password());
    }

    /** The server of all databases. */
    public PostgresServer databaseServer() {
        return set.databaseServer();
    }

    public Database database(Service service) {
        return set.database(service);
    }

    /** @param copy a folder that isn't there yet */
    public Backup backUp(Path copy) throws SQLException, IOException {
        return Backup.of(this, copy);
    }

    public Path logs() {
        return set.logs();
    }

    /** The processes of lookup-service, one by one. */
    public List<Replica> lookups() {
        return set.replicas(Service.LOOKUP);
    }

    /** One more process of a service, for one test; {@link #stop} it at its end. */
    public Replica startFurther(Service service) throws PartFailed, InterruptedException {
        return set.startReplica(service);
    }

    public void stop(Replica further) throws InterruptedException {
        set.stopReplica(further);
    }

    /** The processes of a service, one by one. */
    public List<Replica> processes(Service service) {
        return set.replicas(service);
    }

    /** Of {@link #ofVersion}: starts one process again as the version that is tested here. */
    public void upgrade(Replica replica) throws PartFailed, InterruptedException {
        set.upgrade(replica);
    }

    /** Of its first process. */
    public long pid(Service service) {
        return set.pid(service);
    }

    /** SIGKILL, to all processes of the service. */
    public void kill(Service service) throws InterruptedException {
        set.kill(service);
    }

    /** SIGSTOP, to all processes of the service: it is there and does nothing. */
    public void freeze(Service service) throws IOException, InterruptedException {
        set.signal(service, "STOP");
    }

    /** SIGCONT. */
    public void thaw(Service service) throws IOException, InterruptedException {
        set.signal(service, "CONT");
    }

    /** Starts a service again, with the settings that all tests share. */
    public void restart(Service service) throws PartFailed, IOException, InterruptedException {
        set.restart(service);
        changed.remove(service);
    }

    /** Starts a service again with other settings; they last until the test is over. */
    public void restart(Service service, Map<String, String> settings)
            throws PartFailed, IOException, InterruptedException {
        changed.add(service);
        set.restart(service, settings);
    }

    /** So few calls a second that a count isn't over before a test has done to it what it wants to, however slow the machine is. */
    public void slowDown(int callsInASecond) {
        held = true;
        decide("PUT", "/v1/grant", Map.of("rate", callsInASecond, "reason", "Slowly."));
    }

    /** No calls at all, so that everything stays as it is. */
    public void standStill() {
        held = true;
        decide("POST", "/v1/grant/pause", Map.of("reason", "A look around."));
    }

    /** Again as the settings say. */
    public void fullSpeed() {
        decide("PUT", "/v1/grant", Map.of("reason", "Go on."));
        decide("POST", "/v1/grant/resume", Map.of("reason", "Go on."));
        held = false;
    }

    private void decide(String method, String address, Map<String, Object> what) {
        lookup("operator")
                .contentType(ContentType.JSON)
                .body(what)
                .request(method, address)
                .then()
                .statusCode(200);
    }

    /** What a test finds, whatever the one before did: all services up with the shared settings, the register as at first. */
    void settle() throws PartFailed, IOException, InterruptedException {
        for (Replica replica : lookups()) {
            if (!replica.alive()) {
                replica.restart();
            }
        }
        for (Service service : Service.values()) {
            if (changed.contains(service) || !set.alive(service)) {
                restart(service);
            }
        }
        if (held) {
            fullSpeed();
        }
        register.reset();
    }

    @Override
    public void close() throws IOException, InterruptedException {
        try {
            set.close();
            Trees.remove(data);
        } finally {
            register.close();
        }
    }
}
