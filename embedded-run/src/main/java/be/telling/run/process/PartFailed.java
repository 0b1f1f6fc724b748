package be.telling.run.process;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** A part that did not come up: its name, the reason and the end of its log, for the person at the terminal. */
public final class PartFailed extends Exception {
    private static final long serialVersionUID = 1L;

    /** Enough for an exception with its cause; the whole log is named beside it. */
    private static final int LINES = 15;

    private static final int TAIL_BYTES = 16 * 1024;

    public PartFailed(String name, String reason, Path log) {
        super(name + " did not come up: " + reason + lastLines(log) + "\nIts log: " + log);
    }

    public PartFailed(String name, String reason) {
        super(name + " did not come up: " + reason);
    }

    private static String lastLines(Path log) {
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            byte[] tail = new byte[(int) Math.min(file.length(), TAIL_BYTES)];
            file.seek(file.length() - tail.length);
            file.readFully(tail);
            List<String> lines =
                    new String(tail, StandardCharsets.UTF_8).strip().lines().toList();
            StringBuilder text = new StringBuilder();
            lines.subList(Math.max(0, lines.size() - LINES), lines.size())
                    .forEach(line -> text.append("\n  | ").append(line));
            return text.toString();
        } catch (IOException e) {
            return " (it wrote no log)";
        }
    }
}
