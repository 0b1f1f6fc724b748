package be.telling.lookup.register;

import static org.assertj.core.api.Assertions.assertThat;

import be.telling.commons.keys.EncryptionKey;
import be.telling.commons.keys.Envelope;
import be.telling.commons.nationalnumber.NationalNumber;
import be.telling.simulator.population.Population;
import io.smallrye.mutiny.helpers.test.UniAssertSubscriber;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Questions and answers through folders, at the pace of a clock that the test moves. */
class FileRegisterTest {

    private static final Duration LONGEST = Duration.ofHours(24);
    private static final Population PEOPLE = Population.generate(5, 60);

    @TempDir
    Path directory;

    private final Envelope keys = Envelope.of(EncryptionKey.generate("test"));
    private final List<String> notes = new ArrayList<>();
    private Instant now = Instant.parse("2026-01-05T08:30:15Z");
    private OtherSide other;
    private FileRegister register;

    @BeforeEach
    void start() {
        other = new OtherSide(directory);
        register = replica();
    }

    @Test
    void manyQuestionsGoInOneFileAndAreAnsweredInAnyOrder() throws Exception {
        // Given
        Map<NationalNumber, UniAssertSubscriber<Answer>> asked = ask(register, 25);
        pass(Duration.ofSeconds(31));

        // When
        List<OtherSide.Received> questions = other.fetch();
        other.answer(questions, question -> OtherSide.known(question, nationality(question)));
        register.work();

        // Then: 25 questions, 10 at most in a file
        assertThat(other.files()).hasSize(3);
        assertThat(questions).hasSize(25);
        assertThat(questions.stream().map(OtherSide.Received::file).distinct().toList())
                .hasSize(3)
                .allMatch(name -> name.matches("Persoon\\.GeefHistoriekPersoon-02_02_[0-9]{17}"));
        asked.forEach((number, answer) ->
                assertThat(answer.assertCompleted().getItem()).isEqualTo(known(nationality(number.digits()))));
        assertThat(other.files().getFirst())
                .contains("xmlns:p=\"http://magda.vlaanderen.be/persoon/file/geefhistoriekpersoon/v02_02\"")
                .doesNotContain("Envelope");
    }

    @Test
    void partialAnswersAreTakenAsTheyCome() throws Exception {
        // Given
        Map<NationalNumber, UniAssertSubscriber<Answer>> asked = ask(register, 10);
        register.work();
        List<OtherSide.Received> questions = other.fetch();

        // When
        other.answer(questions.subList(0, 4), question -> OtherSide.known(question, "150"));
        register.work();
        long first = completed(asked);
        other.answer(questions.subList(4, 10), question -> OtherSide.exception("30001", "FOUT"));
        register.work();

        // Then
        assertThat(first).isEqualTo(4);
        assertThat(completed(asked)).isEqualTo(10);
        assertThat(asked.values().stream().filter(answer -> new Answer.NotKnown("30001").equals(answer.getItem())))
                .hasSize(6);
    }

    @Test
    void afterARestartNothingThatWasSentIsAskedAgain() throws Exception {
        // Given: sent, partly answered, and the replica dead
        ask(register, 10);
        register.work();
        List<OtherSide.Received> questions = other.fetch();
        other.answer(questions.subList(0, 4), question -> OtherSide.known(question, "150"));
        register.work();
        register.close();

        // When: everything is asked again, the answers that nobody stored among them
        FileRegister next = replica();
        Map<NationalNumber, UniAssertSubscriber<Answer>> asked = ask(next, 10);
        next.work();
        pass(next, Duration.ofSeconds(40));
        other.answer(questions.subList(4, 10), question -> OtherSide.known(question, "150"));
        next.work();

        // Then
        assertThat(other.fetch()).isEmpty();
        assertThat(completed(asked)).isEqualTo(10);
    }

    @Test
    void severalReplicasShareTheFolders() throws Exception {
        // Given
        FileRegister second = replica();
        Map<NationalNumber, UniAssertSubscriber<Answer>> here = ask(register, 10);
        register.work();
        List<OtherSide.Received> questions = other.fetch();
        second.work();

        // When: the other one asks the same and some more
        Map<NationalNumber, UniAssertSubscriber<Answer>> there = ask(second, 15);
        pass(second, Duration.ofSeconds(31));
        List<OtherSide.Received> more = other.fetch();
        other.answer(questions, question -> OtherSide.known(question, "150"));
        other.answer(more, question -> OtherSide.known(question, "128"));
        register.work();
        second.work();

        // Then
        assertThat(more).hasSize(5);
        assertThat(completed(here)).isEqualTo(10);
        assertThat(completed(there)).isEqualTo(15);
    }

    @Test
    void aQuestionThatCouldNotBeAnsweredIsAskedAnew() throws Exception {
        // Given
        ask(register, 10);
        register.work();
        other.answer(other.fetch(), question -> OtherSide.exception("60003", "FOUT"));
        register.work();

        // When
        Map<NationalNumber, UniAssertSubscriber<Answer>> again = ask(register, 10);
        register.work();
        other.answer(other.fetch(), question -> OtherSide.known(question, "150"));
        register.work();

        // Then
        assertThat(other.received()).hasSize(20).doesNotHaveDuplicates();
        assertThat(completed(again)).isEqualTo(10);
    }

    @Test
    void aFileThatIsRefusedAsAWholeIsTheAnswerToAllItsQuestions() throws Exception {
        // Given
        Map<NationalNumber, UniAssertSubscriber<Answer>> asked = ask(register, 10);
        register.work();
        other.fetch();
        String reference = MagdaStub.references(other.files().getFirst()).getFirst();

        // When
        other.refuse(reference, "40001");
        register.work();

        // Then
        asked.values().forEach(answer -> assertThat(answer.getItem()).isEqualTo(new Answer.Stop("40001")));
    }

    @Test
    void aHalfWrittenFileIsLeftAloneUntilItIsWhole() throws Exception {
        // Given
        Map<NationalNumber, UniAssertSubscriber<Answer>> asked = ask(register, 10);
        register.work();
        Path file = other.answer(other.fetch(), question -> OtherSide.known(question, "150"));
        String whole = Files.readString(file);
        Files.writeString(file, whole.substring(0, whole.length() / 2));
        register.work();
        register.work();
        assertThat(completed(asked)).isZero();

        // When
        Files.writeString(file, whole.substring(whole.length() / 2), StandardOpenOption.APPEND);
        register.work();

        // Then
        assertThat(completed(asked)).isEqualTo(10);
        assertThat(notes).isEmpty();
    }

    @Test
    void aFileThatStaysUnreadableIsSetAsideAndReportedWithoutItsContent() throws Exception {
        // Given
        ask(register, 10);
        register.work();
        OtherSide.Received question = other.fetch().getFirst();
        Files.writeString(
                directory.resolve("From_Vip/broken"),
                "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a>&b;" + question.number() + "</a>");

        // When
        register.work();
        pass(Duration.ofMinutes(3));
        register.work();

        // Then
        assertThat(other.inbox()).isEmpty();
        assertThat(other.list("unreadable")).hasSize(1);
        assertThat(notes).singleElement().asString().contains("set aside").doesNotContain(question.number(), "passwd");
    }

    @Test
    void whatNeverComesIsAskedAnew() throws Exception {
        // Given
        Map<NationalNumber, UniAssertSubscriber<Answer>> asked = ask(register, 10);
        register.work();
        other.fetch();

        // When
        pass(LONGEST.plusSeconds(1));
        register.work();
        ask(register, 10);
        register.work();

        // Then
        asked.values().forEach(answer -> assertThat(answer.getItem()).isEqualTo(MagdaStub.UNANSWERED));
        assertThat(other.fetch()).hasSize(10);
    }

    @Test
    void nothingIsLeftWhenAllIsAnswered() throws Exception {
        // Given
        ask(register, 10);
        register.work();
        other.answer(other.fetch(), question -> OtherSide.known(question, "150"));
        register.work();
        boolean kept = !other.inbox().isEmpty();

        // When
        pass(FileTestSettings.KEEP.plusSeconds(1));
        register.work();
        register.work();

        // Then: answers stay for a while, for whoever takes over
        assertThat(kept).isTrue();
        assertThat(other.inbox()).isEmpty();
        assertThat(other.list("journal")).extracting(Path::getFileName).hasToString("[references.key]");
    }

    @Test
    void theJournalKnowsNoNumbersAndTheFilesAreForTheGroupAtMost() throws Exception {
        // Given
        Map<NationalNumber, UniAssertSubscriber<Answer>> asked = ask(register, 10);

        // When
        register.work();

        // Then
        for (Path file : other.list("journal")) {
            String text = Files.readString(file, StandardCharsets.ISO_8859_1);
            asked.keySet().forEach(number -> assertThat(text).doesNotContain(number.digits()));
        }
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(other.list("To_Vip").getFirst())))
                .endsWith("---");
    }

    @Test
    void aRequestThatWasNotedButNotSentIsSentByTheNext() throws Exception {
        // Given: a crash between noting the request and sending it
        ask(register, 10);
        register.work();
        Path sent = other.list("To_Vip").getFirst();
        Files.move(sent, directory.resolve("journal").resolve(sent.getFileName() + SentFile.REQUEST));
        register.close();

        // When
        replica().work();

        // Then
        assertThat(other.fetch()).hasSize(10);
    }

    @Test
    void personsAreInscribedAndSignedOutByFilesOfTheirOwn() throws Exception {
        // Given
        NationalNumber number = number(0);
        var inscription = register.inscribe(number, LocalDate.of(2026, 1, 5), LocalDate.of(2026, 4, 5))
                .subscribe()
                .withSubscriber(UniAssertSubscriber.create());
        var leaving = register.signOut(number(1)).subscribe().withSubscriber(UniAssertSubscriber.create());
        pass(Duration.ofSeconds(31));

        // When
        other.answer(other.fetch(), question -> "<Inhoud><Resultaat>1</Resultaat></Inhoud>");
        register.work();

        // Then
        assertThat(inscription.getItem()).isEqualTo(new Inscription.Done(false));
        assertThat(leaving.getItem()).isEqualTo(new Inscription.Done(false));
        assertThat(other.received())
                .extracting(OtherSide.Received::file)
                .anyMatch(file -> file.startsWith("Repertorium.RegistreerInschrijving-02_01_"))
                .anyMatch(file -> file.startsWith("Repertorium.RegistreerUitschrijving-02_00_"));
    }

    private FileRegister replica() {
        RegisterTestSettings terms =
                new RegisterTestSettings(URI.create("unset:none"), Duration.ofSeconds(1)).over(Transport.FILES);
        return FileExchange.open(terms, FileTestSettings.in(directory), keys, clock(), notes::add);
    }

    private Clock clock() {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                // No two requests in one millisecond, or they would wait for each other.
                now = now.plusMillis(1);
                return now;
            }
        };
    }

    private void pass(Duration time) {
        pass(register, time);
    }

    private void pass(FileRegister replica, Duration time) {
        replica.work();
        now = now.plus(time);
        replica.work();
    }

    private static Map<NationalNumber, UniAssertSubscriber<Answer>> ask(FileRegister register, int count) {
        Map<NationalNumber, UniAssertSubscriber<Answer>> asked = new LinkedHashMap<>();
        IntStream.range(0, count)
                .forEach(i -> asked.put(
                        number(i),
                        register.history(number(i)).subscribe().withSubscriber(UniAssertSubscriber.create())));
        return asked;
    }

    private static NationalNumber number(int member) {
        return Answers.number(PEOPLE.staffNumber(member).digits());
    }

    private static long completed(Map<NationalNumber, UniAssertSubscriber<Answer>> asked) {
        return asked.values().stream()
                .filter(answer -> answer.getItem() != null)
                .count();
    }

    private static String nationality(OtherSide.Received question) {
        return nationality(question.number());
    }

    private static String nationality(String number) {
        return "1" + number.substring(9);
    }

    private static Answer known(String nationality) {
        return new Answer.Known(new PersonFacts(nationality, nationality, Answers.unknown(), Answers.unknown()), null);
    }
}
