package be.telling.bench.throughput;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the system holds in memory for a process. Linux alone tells it. */
final class ResidentMemory {

    private static final String PEAK = "VmHWM:";
    private static final double KIBIBYTES = 1024;

    private final Path process;

    ResidentMemory(long pid) {
        this.process = Path.of("/proc", Long.toString(pid));
    }

    /** From now on the peak is a new one. */
    void forgetPeak() throws IOException {
        Files.writeString(process.resolve("clear_refs"), "5");
    }

    double peakMebibytes() throws IOException {
        for (String line : Files.readAllLines(process.resolve("status"))) {
            if (line.startsWith(PEAK)) {
                return Long.parseLong(line.replaceAll("[^0-9]", "")) / KIBIBYTES;
            }
        }
        throw new IOException("the system does not tell the peak");
    }
}
