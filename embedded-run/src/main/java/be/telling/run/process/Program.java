package be.telling.run.process;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How to start one part of the run: everything that a second start, after the first process died, has to repeat exactly.
 *
 * @param name the name that people type and that its log carries
 * @param command the executable and its arguments
 * @param environment added to the environment of the run itself, which every part inherits
 * @param log takes standard output and error; a second start appends
 * @param readiness tells when it is up
 */
public record Program(
        String name, List<String> command, Map<String, String> environment, Path log, Readiness readiness) {
    public Program {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }

    /** The same with more settings; given ones win over those it had. */
    public Program with(Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(environment);
        all.putAll(settings);
        return new Program(name, command, all, log, readiness);
    }

    /** A program that is not waited for to come up but to end. */
    public static Program task(String name, List<String> command, Path log) {
        return new Program(name, command, Map.of(), log, () -> true);
    }

    /** Without the environment and arguments: both hold secrets. */
    @Override
    public String toString() {
        return name;
    }
}
