package be.telling.bench.upload;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a process had in memory at most, as Linux counts it. */
final class ResidentMemory {

    private static final double KIB_PER_MIB = 1_024;

    private final Path process;

    ResidentMemory(long pid) {
        this.process = Path.of("/proc", Long.toString(pid));
    }

    /** Counts anew from here. */
    void reset() throws IOException {
        Files.writeString(process.resolve("clear_refs"), "5");
    }

    double peakMebibytes() throws IOException {
        return Files.readAllLines(process.resolve("status")).stream()
                        .filter(line -> line.startsWith("VmHWM:"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                        .findFirst()
                        .orElseThrow(() -> new IOException("this system does not count resident memory"))
                / KIB_PER_MIB;
    }
}
