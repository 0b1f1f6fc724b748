package be.telling.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How this run starts Java programs: with its own Java, and so that seven of them start quickly side by side on two cores. */
final class JavaCommand {
    private final List<String> words = new ArrayList<>();

    private JavaCommand(int heapMegabytes) {
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.add("-XX:+UseSerialGC");
        words.add("-XX:TieredStopAtLevel=1");
        words.add("-XX:+ExitOnOutOfMemoryError");
        words.add("-Xmx" + heapMegabytes + "m");
    }

    static List<String> jar(int heapMegabytes, Path jar, String... arguments) {
        JavaCommand command = new JavaCommand(heapMegabytes);
        command.words.add("-jar");
        command.words.add(jar.toString());
        command.words.addAll(List.of(arguments));
        return List.copyOf(command.words);
    }

    /** The same with further options of Java; the last of two that contradict each other holds. */
    static List<String> jar(int heapMegabytes, List<String> options, Path jar) {
        JavaCommand command = new JavaCommand(heapMegabytes);
        command.words.addAll(options);
        command.words.add("-jar");
        command.words.add(jar.toString());
        return List.copyOf(command.words);
    }

    /** A main class other than the jar's own. */
    static List<String> main(int heapMegabytes, Path jar, String mainClass, String... arguments) {
        JavaCommand command = new JavaCommand(heapMegabytes);
        command.words.add("-cp");
        command.words.add(jar + ":" + jar.resolveSibling("lib") + "/*");
        command.words.add(mainClass);
        command.words.addAll(List.of(arguments));
        return List.copyOf(command.words);
    }
}
