package be.telling.lookup.register;

import static be.telling.lookup.register.OurSide.ask;
import static be.telling.lookup.register.OurSide.completed;
import static org.assertj.core.api.Assertions.assertThat;

import be.telling.commons.nationalnumber.NationalNumber;
import io.smallrye.mutiny.helpers.test.UniAssertSubscriber;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What lies in the folders serves the next replica and the others; half a file harms nothing, nobody reads numbers in it,
 * and in the end nothing is left.
 */
class FilesThatStayTest {

    @TempDir
    Path directory;

    private OurSide ours;
    private OtherSide other;
    private FileRegister register;

    @BeforeEach
    void start() {
        ours = new OurSide(directory);
        other = new OtherSide(directory);
        register = ours.replica();
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
        FileRegister next = ours.replica();
        Map<NationalNumber, UniAssertSubscriber<Answer>> asked = ask(next, 10);
        next.work();
        ours.pass(next, Duration.ofSeconds(40));
        other.answer(questions.subList(4, 10), question -> OtherSide.known(question, "150"));
        next.work();

        // Then
        assertThat(other.fetch()).isEmpty();
        assertThat(completed(asked)).isEqualTo(10);
    }

    @Test
    void severalReplicasShareTheFolders() throws Exception {
        // Given
        FileRegister second = ours.replica();
        Map<NationalNumber, UniAssertSubscriber<Answer>> here = ask(register, 10);
        register.work();
        List<OtherSide.Received> questions = other.fetch();
        second.work();

        // When: the other one asks the same and some more
        Map<NationalNumber, UniAssertSubscriber<Answer>> there = ask(second, 15);
        ours.pass(second, Duration.ofSeconds(31));
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
        assertThat(ours.notes()).isEmpty();
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
        ours.pass(register, Duration.ofMinutes(3));
        register.work();

        // Then
        assertThat(other.inbox()).isEmpty();
        assertThat(other.list("unreadable")).hasSize(1);
        assertThat(ours.notes())
                .singleElement()
                .asString()
                .contains("set aside")
                .doesNotContain(question.number(), "passwd");
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
        ours.pass(register, FileTestSettings.KEEP.plusSeconds(1));
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
        ours.replica().work();

        // Then
        assertThat(other.fetch()).hasSize(10);
    }
}
