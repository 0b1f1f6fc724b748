package be.telling.lookup.register;

import be.telling.commons.keys.Envelope;
import be.telling.commons.keys.EnvelopeBrokenException;
import be.telling.lookup.register.Question.Sender;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Consumer;

/** Sets the exchange of files up as the settings say. */
final class FileExchange {

    private static final String SETTING = "TELLING_REGISTER_FILES_DIRECTORY";

    private FileExchange() {}

    /** @throws IllegalStateException that names the setting, if there is no such folder */
    static Path check(FileSettings files) {
        Path directory = files.directory()
                .orElseThrow(() -> new IllegalStateException("TELLING_REGISTER_TRANSPORT=files needs " + SETTING));
        if (!Files.isDirectory(directory) || !Files.isWritable(directory)) {
            throw new IllegalStateException(SETTING + " must name a folder that can be written to");
        }
        return directory;
    }

    /** @throws IllegalStateException that names the setting that can't be met */
    static FileRegister open(
            RegisterSettings register, FileSettings files, Envelope keys, Clock clock, Consumer<String> log) {
        try {
            Folders folders = Folders.in(check(files));
            Sender sender = new Sender(register.sender(), register.capacity());
            MessageWriter writer = new MessageWriter(
                    register.sender(),
                    register.capacity(),
                    clock,
                    () -> UUID.randomUUID().toString());
            Duration longest = Transport.longestAnswer(register);
            Journal journal = new Journal(folders, References.of(folders, keys), writer, clock, longest, files.keep());
            Inbox inbox = new Inbox(folders, journal, clock, files.settle(), files.keep(), log);
            Gathering gathering = new Gathering(clock, files.questions(), files.gather());
            return new FileRegister(sender, gathering, journal, inbox, log);
        } catch (IOException | EnvelopeBrokenException e) {
            throw new IllegalStateException(
                    SETTING + " can't be used: " + e.getClass().getSimpleName());
        }
    }
}
