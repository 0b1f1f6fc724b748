package be.telling.run;

import be.telling.run.process.Parts;
import be.telling.run.process.Trees;
import be.telling.run.terminal.Terminal;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * What every step of the start needs.
 *
 * @param data databases, keys and secrets of this run
 * @param values ports and secrets
 * @param http for questions to the parts
 */
record Ground(
        Folders folders,
        Options options,
        Path data,
        KeptValues values,
        Network network,
        Parts parts,
        Terminal terminal,
        HttpClient http) {

    /** Chooses ports and makes the folders; the logs are those of this run alone. */
    static Ground prepare(Folders folders, Options options, Scratch scratch, Parts parts, Terminal terminal)
            throws IOException {
        Path kept = options.data();
        Path data = kept == null ? scratch.folder().resolve("data") : kept;
        Files.createDirectories(data);
        Trees.remove(folders.logs());
        Files.createDirectories(folders.logs());
        KeptValues values = KeptValues.in(data.resolve("values.json"));
        Network network = Network.choose(values, options.environment());
        HttpClient http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .build();
        return new Ground(folders, options, data, values, network, parts, terminal, http);
    }

    /** Starts the version of the services that this run is about. */
    ServiceCommand services() {
        return new ServiceCommand(options.services().orElse(folders.root()), options);
    }
}
