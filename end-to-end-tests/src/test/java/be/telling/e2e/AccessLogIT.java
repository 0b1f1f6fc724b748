package be.telling.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import be.telling.e2e.round.LiveRound;
import be.telling.e2e.system.LookupProgram;
import be.telling.e2e.system.Register;
import be.telling.e2e.system.SharedTelling;
import be.telling.e2e.system.Telling;
import be.telling.run.Replica;
import be.telling.run.Service;
import be.telling.simulator.population.RegisterNumber;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The auditor's view of a count by two processes, one of which is killed on the way: whom the register was asked about is on record, and why. */
@ExtendWith(SharedTelling.class)
class AccessLogIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern ANCHOR = Pattern.compile("access log: anchor (\\d+:[A-Za-z0-9_-]{43})");
    private static final Duration PATIENCE = Register.PATIENCE;

    /** Calls a second that leave time to kill somebody in the middle. */
    private static final int SLOW = 100;

    @Test
    void everyQuestionOfACountIsOnRecordWhateverDiesOnTheWay(Telling telling) throws Exception {
        // Given
        telling.restart(Service.LOOKUP, Map.of("TELLING_LOOKUP_ACCESS_LOG_ANCHOR_EVERY", "1S"));
        Instant before = Instant.now();
        LiveRound round = LiveRound.open(telling, telling.workforce().smallRound("vl-2016", 600));
        round.handIn();
        telling.slowDown(SLOW);

        // When
        round.close();
        telling.register().awaitCalls(300);
        await("both have asked").atMost(PATIENCE).until(() -> processes(telling, round) == Telling.LOOKUPS);
        Replica second = telling.lookups().getLast();
        second.kill();
        telling.register().awaitCalls(600);
        second.restart();
        telling.fullSpeed();
        round.awaitCounted();

        // Then
        LookupProgram program = LookupProgram.of(telling);
        List<JsonNode> entries = read(program, telling, round);
        List<JsonNode> takenUp = entries.stream()
                .filter(entry -> entry.path("stage").asText().equals("TAKEN_UP"))
                .toList();
        Set<String> persons =
                takenUp.stream().map(entry -> entry.path("number").asText()).collect(Collectors.toSet());
        assertThat(persons).hasSize((int) telling.register().seen().numbersAsked());
        assertThat(persons)
                .containsAll(round.staff().numbers().stream()
                        .map(number -> new RegisterNumber(number).digits())
                        .toList());
        assertThat((long) takenUp.size())
                .as("taken up, compared with messages that the register got")
                .isGreaterThanOrEqualTo(telling.register().seen().calls());
        assertThat(entries.stream().mapToLong(e -> e.path("messages").asLong()).sum())
                .as("messages on record; those of the killed process are only taken up")
                .isLessThanOrEqualTo(telling.register().seen().calls())
                .isGreaterThan(telling.register().seen().calls() / 2);
        assertThat(entries).allSatisfy(entry -> {
            assertThat(entry.path("definition").asText()).isEqualTo("vl-2016");
            assertThat(entry.path("sender").asText()).isEqualTo("telling.local.run");
            assertThat(entry.path("legalBasis").asText()).contains("synthetic persons");
            assertThat(Instant.parse(entry.path("at").asText())).isBetween(before, Instant.now());
        });
        assertThat(entries.stream().map(e -> e.path("process").asText()).distinct())
                .as("processes that asked")
                .hasSizeBetween(2, 3);
    }

    @Test
    void theAuditorFindsOnePersonByANumberThatNobodySees(Telling telling) throws Exception {
        // Given
        LiveRound round = LiveRound.counted(telling, telling.workforce().smallRound("vl-2016", 60));
        String number = new RegisterNumber(round.staff().numbers().iterator().next()).dotted();

        // When
        LookupProgram.Result found = LookupProgram.of(telling)
                .runWith(
                        number + "\n",
                        "access-log",
                        "read",
                        "--key",
                        telling.auditorKey().toString(),
                        "--round",
                        round.name(),
                        "--number-file",
                        "-");

        // Then
        assertThat(found.err()).isEmpty();
        assertThat(found.out().lines()).hasSize(2).allMatch(line -> line.contains(number.replaceAll("\\D", "")));
    }

    @Test
    void aChainThatWasCutOffDoesNotAgreeWithWhatTheServiceLogged(Telling telling) throws Exception {
        // Given
        telling.restart(Service.LOOKUP, Map.of("TELLING_LOOKUP_ACCESS_LOG_ANCHOR_EVERY", "1S"));
        LiveRound.counted(telling, telling.workforce().smallRound("vl-2016", 60));
        LookupProgram program = LookupProgram.of(telling);
        String end = program.run("access-log", "verify").out().strip().replaceAll(".* ", "");
        await("the end of the chain is logged")
                .atMost(PATIENCE)
                .until(() -> anchors(telling).contains(end));
        Path export = Files.createTempFile("access-log", ".jsonl");
        Path cut = Files.createTempFile("access-log", ".jsonl");
        Files.delete(export);

        // When
        program.run("access-log", "export", export.toString());
        List<String> lines = Files.readAllLines(export);
        Files.write(cut, lines.subList(0, lines.size() - 1));
        List<String> words = new ArrayList<>(List.of("access-log", "verify"));
        anchors(telling).forEach(anchor -> words.addAll(List.of("--anchor", anchor)));
        LookupProgram.Result whole = program.run(with(words, export));
        LookupProgram.Result shortened = program.run(with(words, cut));
        Files.delete(export);
        Files.delete(cut);

        // Then
        assertThat(whole.err()).isEmpty();
        assertThat(whole.status()).isZero();
        assertThat(shortened.err()).contains("ends before anchor");
        assertThat(shortened.status()).isEqualTo(1);
    }

    /** That have taken up something of the round. */
    private static int processes(Telling telling, LiveRound round) throws SQLException {
        try (Connection connection = telling.connect(Service.LOOKUP);
                PreparedStatement statement =
                        connection.prepareStatement("select count(distinct taken_by) from question where round = ?")) {
            statement.setString(1, round.name());
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }

    private static String[] with(List<String> words, Path file) {
        return Stream.concat(words.stream(), Stream.of("--file", file.toString()))
                .toArray(String[]::new);
    }

    private static List<JsonNode> read(LookupProgram program, Telling telling, LiveRound round) throws Exception {
        LookupProgram.Result read =
                program.run("access-log", "read", "--key", telling.auditorKey().toString(), "--round", round.name());
        assertThat(read.err()).isEmpty();
        assertThat(read.status()).isZero();
        List<JsonNode> entries = new ArrayList<>();
        for (String line : read.out().lines().toList()) {
            entries.add(JSON.readTree(line));
        }
        return entries;
    }

    private static List<String> anchors(Telling telling) throws IOException {
        List<String> anchors = new ArrayList<>();
        try (Stream<Path> logs = Files.list(telling.logs())) {
            for (Path log : logs.filter(file -> file.getFileName().toString().startsWith("lookup-service"))
                    .toList()) {
                Matcher matcher = ANCHOR.matcher(Files.readString(log, StandardCharsets.ISO_8859_1));
                while (matcher.find()) {
                    anchors.add(matcher.group(1));
                }
            }
        }
        return anchors;
    }
}
