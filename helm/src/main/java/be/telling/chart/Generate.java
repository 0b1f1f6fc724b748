package be.telling.chart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Writes what is generated from the chart; the argument is the root of the project. */
final class Generate {

    private Generate() {}

    public static void main(String[] arguments) throws IOException {
        Generated generated =
                new Generated(Path.of(arguments[0]).toAbsolutePath().normalize());
        write(generated.aboutValues());
        Map<Path, String> files = generated.files();
        for (Path file : generated.leftOver(files)) {
            Files.delete(file);
        }
        write(files);
        System.out.println(files.size() + " files written");
    }

    private static void write(Map<Path, String> files) throws IOException {
        for (Map.Entry<Path, String> file : files.entrySet()) {
            Files.createDirectories(file.getKey().getParent());
            Files.writeString(file.getKey(), file.getValue());
        }
    }
}
