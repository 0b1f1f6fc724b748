package be.telling.lookup.simulation;

import be.telling.commons.nationalnumber.NationalNumber;
import be.telling.lookup.definition.Definition;
import io.vertx.mutiny.sqlclient.Row;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** What must be true when a round has been counted, whatever went wrong meanwhile. */
final class Checks {

    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    /** All that is about persons, or could tell something about them. */
    private static final List<String> EMPTY_TABLES =
            List.of("staff", "question", "sealed_list", "sealed_part", "handover");

    private static final String REMAINS = """
            select wrapped_key is null and manifest is null as forgotten, persons, calls, destroyed_at,
                   (select count(*) from destruction d where d.round = r.id) as records
            from round r where id = $1""";

    private final Scenario scenario;
    private final Service service;
    private final RealDatabase database;
    private final Village village;
    private final SimulatedRegister register;
    private final SimulatedStatistics statistics;
    private final Faults faults;
    private final Map<String, String> settings;
    private final List<String> violations = new ArrayList<>();

    Checks(
            Scenario scenario,
            Service service,
            RealDatabase database,
            Village village,
            SimulatedRegister register,
            SimulatedStatistics statistics,
            Faults faults,
            Map<String, String> settings) {
        this.scenario = scenario;
        this.service = service;
        this.database = database;
        this.village = village;
        this.register = register;
        this.statistics = statistics;
        this.faults = faults;
        this.settings = settings;
    }

    List<String> violations() {
        everybodyIsCountedOnce();
        nothingIsLeft();
        everybodyIsSignedOut();
        nothingIsAskedInVain();
        theRegisterIsNotCrowded();
        return violations;
    }

    private void everybodyIsCountedOnce() {
        require(!statistics.wasContradicted(), "statistics was given different counts");
        Definition definition =
                service.definitions().find(scenario.definition()).orElseThrow();
        SortedMap<String, Long> expected = Truth.of(village, definition);
        SortedMap<String, Long> counted = statistics.counts().map(this::cells).orElseGet(TreeMap::new);
        Set<String> cells = new HashSet<>(expected.keySet());
        cells.addAll(counted.keySet());
        cells.stream()
                .sorted()
                .forEach(cell -> require(
                        expected.getOrDefault(cell, 0L).equals(counted.getOrDefault(cell, 0L)),
                        cell + ": " + counted.getOrDefault(cell, 0L) + " instead of "
                                + expected.getOrDefault(cell, 0L)));
    }

    private void nothingIsLeft() {
        for (String table : EMPTY_TABLES) {
            require(database.observe("select 1 from " + table).rowCount() == 0, "there is something left in " + table);
        }
        Row remains = database.observe(REMAINS, Intake.ROUND).iterator().next();
        require(remains.getBoolean("forgotten"), "the round can still be read");
        require(remains.getLong("records") == 1, "there isn't one record of the destruction");
        long destroyed = Duration.between(DatabaseTime.BEGINNING, remains.getOffsetDateTime("destroyed_at"))
                .toNanos();
        require(destroyed >= statistics.firstAcknowledged(), "the round was destroyed before its counts were taken");
        if (faults.count() == 0) {
            require(remains.getLong("calls") == register.calls().size(), "calls were counted wrongly");
        }
    }

    private void everybodyIsSignedOut() {
        require(register.inscribed().isEmpty(), "somebody is still inscribed");
    }

    /** Each loss, of an answer or of whoever waited for it, may cost a call about a number; nothing else may. */
    private void nothingIsAskedInVain() {
        Map<String, Integer> settled = new HashMap<>();
        for (RegisterCall call : register.calls()) {
            if (call.isSettled()) {
                settled.merge(call.kind() + " " + village.nameOf(call.number()), 1, Integer::sum);
            }
        }
        settled.forEach((what, times) -> require(times <= 1 + faults.count(), what + " was asked " + times + " times"));
        Map<NationalNumber, Long> busyUntil = new HashMap<>();
        for (RegisterCall call : register.calls()) {
            require(
                    call.arrived() >= busyUntil.getOrDefault(call.number(), 0L),
                    village.nameOf(call.number()) + " was asked about twice at once");
            busyUntil.put(call.number(), call.ends());
        }
    }

    private void theRegisterIsNotCrowded() {
        List<RegisterCall> calls = register.calls();
        int rate = Integer.parseInt(settings.getOrDefault(Settings.RATE, "0"));
        for (int i = rate; i < calls.size(); i++) {
            require(
                    calls.get(i).arrived() - calls.get(i - rate).arrived() >= SECOND,
                    "there were more than " + rate + " calls in a second");
        }
        int concurrency = Integer.parseInt(settings.getOrDefault(Settings.CONCURRENCY, "0"));
        for (RegisterCall call : calls) {
            long atOnce = calls.stream()
                    .filter(other -> other.arrived() <= call.arrived() && other.ends() > call.arrived())
                    .count();
            require(atOnce <= concurrency, atOnce + " calls were under way at once, granted are " + concurrency);
        }
    }

    private SortedMap<String, Long> cells(byte[] counts) {
        try {
            return Truth.in(service.json().readTree(counts));
        } catch (IOException e) {
            throw new IllegalStateException("the counts can't be read", e);
        }
    }

    private void require(boolean holds, String otherwise) {
        if (!holds && !violations.contains(otherwise)) {
            violations.add(otherwise);
        }
    }
}
