package be.telling.run;

import be.telling.run.process.Parts;
import be.telling.run.terminal.Terminal;
import java.net.http.HttpClient;
import java.nio.file.Path;

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
        HttpClient http) {}
