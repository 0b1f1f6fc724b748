package be.telling.seal;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** The program without a process of its own. */
record Program(Exit exit, String output) {

    static Program run(String... words) {
        return run(Map.of(), words);
    }

    static Program run(Map<String, String> environment, String... words) {
        var bytes = new ByteArrayOutputStream();
        var stream = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        Exit exit = TellingSeal.run(List.of(words), environment, stream, stream);
        return new Program(exit, bytes.toString(StandardCharsets.UTF_8));
    }
}
