package be.telling.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import be.telling.e2e.round.LiveRound;
import be.telling.e2e.search.DatabaseSearch;
import be.telling.e2e.search.NumberSearch;
import be.telling.e2e.search.Overheard;
import be.telling.e2e.search.RawFiles;
import be.telling.e2e.staff.StaffRound;
import be.telling.e2e.system.SharedTelling;
import be.telling.e2e.system.Telling;
import be.telling.run.Service;
import be.telling.simulator.demo.ListRow;
import be.telling.simulator.population.Population;
import be.telling.simulator.population.RegisterNumber;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * After a whole count with numbers on the lists and in every place where none belongs, by services that log all they can and a register whose
 * errors name persons: no log, no metric, no answer, no file and no row of a database holds one of them, in any spelling.
 */
@ExtendWith(SharedTelling.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NothingLeaksIT {

    /** Whose numbers are put where none belongs. */
    private static final int PEOPLE = 3;

    private static final int TOLD = 10;

    /** As somebody would set it who looks for a fault in production. Nothing below is in the build (quarkus.log.min-level). */
    private static final Map<String, String> LOUD = Map.of("QUARKUS_LOG_LEVEL", "DEBUG");

    private final Overheard overheard = new Overheard();
    private final List<String> foundInDatabases = new ArrayList<>();
    private final List<String> foundInMetrics = new ArrayList<>();
    private final List<String> foundInFiles = new ArrayList<>();

    private final List<String> canaries = new ArrayList<>();
    private final LiveRound round;
    private final NumberSearch onLists;
    private final NumberSearch everybody;

    NothingLeaksIT(Telling telling) {
        StaffRound staff = telling.workforce().smallRound("vl-2016", 400);
        round = LiveRound.open(telling, staff);
        Set<Long> listed = new HashSet<>(staff.numbers());
        List<RegisterNumber> others = telling.workforce().round("vl-2016").lists().getLast().rows().stream()
                .map(ListRow::number)
                .distinct()
                .limit(PEOPLE)
                .toList();
        for (RegisterNumber other : others) {
            listed.add(other.value());
            canaries.add(other.digits());
            canaries.add(other.dotted());
        }
        // A number that somebody mistyped is still nearly somebody.
        RegisterNumber mistyped = new RegisterNumber(others.getFirst().value() + 1);
        listed.add(mistyped.value());
        canaries.add(mistyped.digits());
        canaries.add(mistyped.dotted());
        Population population = telling.workforce().population();
        onLists = new NumberSearch(listed::contains);
        everybody = new NumberSearch(number -> listed.contains(number) || population.place(number) >= 0);
    }

    @BeforeAll
    void aWholeCountWithNumbersInEveryWrongPlace(Telling telling) throws Exception {
        for (Service service : Service.values()) {
            telling.restart(service, LOUD);
        }
        canaries.forEach(new WrongPlaces(telling, round, overheard)::plant);
        round.handIn();
        look(telling, "lists are in");
        for (String fault : List.of("unavailable", "unreachable", "httpError", "malformed", "dropped")) {
            telling.register().fail(fault, 0.02);
        }
        round.close();
        telling.register().awaitCalls(300);
        look(telling, "being counted");
        round.awaitCounted();
        look(telling, "counted");
        round.build().then().statusCode(201);
        round.publish().then().statusCode(200);
        look(telling, "published");
        lookIntoOpenFiles(telling);
    }

    /** Databases and metrics change all the time: they are looked at in every state of the round. */
    private void look(Telling telling, String state) throws SQLException {
        for (Service service : Service.values()) {
            try (Connection connection = telling.connect(service)) {
                new DatabaseSearch(connection)
                        .find(onLists)
                        .forEach(finding -> foundInDatabases.add(state + ", " + service + " " + finding));
            }
            String metrics = telling.management(service).get("/q/metrics").asString();
            everybody
                    .in("metrics of " + service, metrics)
                    .forEach(finding -> foundInMetrics.add(state + ", " + finding));
        }
    }

    /** Whatever the processes of the services have open to write to, wherever it lies. */
    private void lookIntoOpenFiles(Telling telling) throws IOException {
        for (Service service : Service.values()) {
            Path open = Path.of("/proc/" + telling.pid(service) + "/fd");
            if (!Files.isDirectory(open)) {
                continue;
            }
            try (Stream<Path> descriptors = Files.list(open)) {
                for (Path descriptor : descriptors.toList()) {
                    if (Files.isRegularFile(descriptor) && !isProgram(descriptor)) {
                        String name = "open file of " + service;
                        foundInFiles.addAll(everybody.in(
                                name, new String(Files.readAllBytes(descriptor), StandardCharsets.ISO_8859_1)));
                    }
                }
            }
        }
    }

    private static boolean isProgram(Path descriptor) throws IOException {
        String file = Files.readSymbolicLink(descriptor).toString();
        return file.endsWith(".jar") || file.endsWith("/modules") || file.endsWith(".so");
    }

    @Test
    void noFileHoldsANumber(Telling telling) throws IOException {
        for (Path folder : List.of(telling.logs().getParent(), telling.data())) {
            RawFiles.below(folder).forEach((file, bytes) -> {
                if (!file.startsWith("postgresql")) {
                    foundInFiles.addAll(everybody.in(file, new String(bytes, StandardCharsets.ISO_8859_1)));
                }
            });
        }
        assertNothingIn(foundInFiles);
    }

    @Test
    void theServicesWereAsLoudAsTheyCan(Telling telling) throws IOException {
        for (Service service : Service.values()) {
            String log =
                    Files.readString(telling.logs().resolve(service.module() + ".log"), StandardCharsets.ISO_8859_1);
            assertThat(log.lines().filter(line -> line.contains("\"level\":\"DEBUG\"")))
                    .as(service.module())
                    .hasSizeGreaterThan(100);
        }
    }

    @Test
    void whatIsPlantedIsFound(Telling telling) throws IOException, SQLException {
        Path log = Files.createTempFile(telling.logs(), "planted", ".log");
        Files.writeString(log, "looked for " + canaries.getFirst() + " in vain\n");
        List<String> inLog = everybody.in("planted", Files.readString(log));
        Files.delete(log);
        for (Service service : Service.values()) {
            try (Connection connection = telling.connect(service);
                    Statement statement = connection.createStatement()) {
                statement.execute("create schema planted; create unlogged table planted.t as select '"
                        + canaries.getLast() + "' as text");
                List<String> inDatabase = new DatabaseSearch(connection).find(onLists);
                statement.execute("drop schema planted cascade");
                assertThat(inDatabase)
                        .as(service.label())
                        .singleElement()
                        .asString()
                        .contains("planted.t.text");
            }
        }
        assertThat(inLog).hasSize(1);
        assertThat(everybody.in("metric", "calls{number=\"" + canaries.getFirst() + "\"} 1"))
                .hasSize(1);
    }

    @Test
    void noLogHoldsANumber(Telling telling) throws IOException {
        List<String> found = new ArrayList<>();
        List<Path> logs;
        try (Stream<Path> files = Files.list(telling.logs())) {
            logs = files.toList();
        }
        for (Path log : logs) {
            found.addAll(
                    everybody.in(log.getFileName().toString(), Files.readString(log, StandardCharsets.ISO_8859_1)));
        }
        assertThat(logs).hasSizeGreaterThan(Service.values().length);
        assertNothingIn(found);
    }

    @Test
    void noMetricHoldsANumber() {
        assertNothingIn(foundInMetrics);
    }

    @Test
    void noAnswerHoldsANumber() {
        List<String> found = new ArrayList<>();
        for (Overheard.Answer answer : overheard.answers()) {
            found.addAll(everybody.in(answer.request() + " " + answer.status(), answer.headers()));
            found.addAll(everybody.in(answer.request() + " " + answer.status(), answer.body()));
        }
        assertThat(overheard.answers()).hasSizeGreaterThan(canaries.size() * 30);
        assertNothingIn(found);
    }

    @Test
    void everyRefusalIsAProblemDocument() {
        assertThat(overheard.answers())
                .filteredOn(answer -> answer.status() >= 500
                        || answer.status() >= 400 && !answer.headers().contains("application/problem+json"))
                .isEmpty();
    }

    @Test
    void noRowOfADatabaseHoldsANumber() {
        assertNothingIn(foundInDatabases);
    }

    @Test
    void lookupForgetsEverythingButThatItDid(Telling telling) throws SQLException {
        try (Connection connection = telling.connect(Service.LOOKUP)) {
            for (String table : List.of("staff", "question", "sealed_list", "handover")) {
                assertThat(number(
                                connection, "select count(*) from " + table + " where round = '" + round.name() + "'"))
                        .as(table)
                        .isZero();
            }
            assertThat(number(
                            connection,
                            "select count(*) from sealed_part p where stored_at >= "
                                    + "(select created_at from round where id = '" + round.name() + "')"))
                    .as("sealed parts")
                    .isZero();
            assertThat(number(
                            connection,
                            "select count(*) from round where id = '" + round.name()
                                    + "' and wrapped_key is null and manifest is null and destroyed_at is not null"))
                    .as("rounds without a key")
                    .isEqualTo(1);
            assertThat(number(connection, "select persons from destruction where round = '" + round.name() + "'"))
                    .as("persons in the record")
                    .isEqualTo(round.staff().truth().persons());
        }
        try (Connection connection = telling.connect(Service.INTAKE)) {
            assertThat(number(
                            connection,
                            "select count(*) from sealed_part p join staff_list l on l.id = p.list"
                                    + " where l.round = '" + round.name() + "'"))
                    .as("sealed parts on the government side")
                    .isZero();
        }
    }

    @Test
    void statisticsKeepsNoCountInClear(Telling telling) throws SQLException {
        try (Connection connection = telling.connect(Service.STATISTICS);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select * from counts")) {
            while (rows.next()) {
                String envelope = new String(rows.getBytes("envelope"), StandardCharsets.ISO_8859_1);
                assertThat(envelope)
                        .doesNotContain("persons", "cells", "organisation", "origin")
                        .doesNotContain(round.staff().organisations());
            }
        }
    }

    private static void assertNothingIn(List<String> findings) {
        assertThat(findings.stream().distinct().limit(TOLD))
                .as("the first of %d findings", findings.size())
                .isEmpty();
    }

    private static long number(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
