package be.telling.e2e.system;

import be.telling.run.endpoints.Client;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The program with which organisations seal their lists, started as they start it. */
public final class SealProgram {

    private static final Path PROGRAM = Path.of("../telling-seal/telling-seal");

    private final Telling telling;
    private final Path folder;

    /** @param folder where it keeps its pins */
    public SealProgram(Telling telling, Path folder) {
        this.telling = telling;
        this.folder = folder;
    }

    /** @param output both streams */
    public record Ended(int status, String output) {}

    /** Runs it without any connection. */
    public Ended run(String... words) throws IOException, InterruptedException {
        return run(List.of(words), "");
    }

    /** Sends a list as its organisation: a list in clear, or one that is sealed already. */
    public Ended send(Path list, String round, String organisation, String... more)
            throws IOException, InterruptedException {
        Client client = telling.endpoints().client(organisation);
        List<String> words = new ArrayList<>(List.of("send", list.toString()));
        words.addAll(List.of("--intake", telling.endpoints().intake().toString()));
        words.addAll(List.of("--lookup", telling.endpoints().lookup().toString()));
        words.addAll(List.of("--round", round, "--organisation", organisation, "--test-numbers"));
        words.addAll(List.of("--pins", folder.resolve("pins").toString()));
        words.addAll(List.of("--token-endpoint", client.tokenEndpoint().toString(), "--client-id", client.id()));
        words.addAll(List.of(more));
        return run(words, client.secret());
    }

    private static Ended run(List<String> words, String secret) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(PROGRAM.toAbsolutePath().normalize().toString());
        command.addAll(words);
        Path output = Files.createTempFile("telling-seal", ".txt");
        try {
            ProcessBuilder builder =
                    new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
            builder.environment().put("TELLING_CLIENT_SECRET", secret);
            int status = builder.start().waitFor();
            return new Ended(status, Files.readString(output, StandardCharsets.UTF_8));
        } finally {
            Files.delete(output);
        }
    }
}
