package be.telling.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How this run starts a service: its native executable where it was given one, its jar otherwise.
 *
 * @param services the built project that the jars are of
 */
record ServiceCommand(Path services, Options options) {
    /** Beside the executables, where an image has them too. */
    private static final String LIBRARIES = "lib";

    List<String> serve(Service service, int heapMegabytes) {
        return executable(service)
                .map(file -> words(file, heapMegabytes))
                .orElseGet(() ->
                        JavaCommand.jar(heapMegabytes, options.javaOptions(), Folders.serviceJar(services, service)));
    }

    /** A command of the service that ends by itself. */
    List<String> task(Service service, int heapMegabytes, String... arguments) {
        return executable(service)
                .map(file -> words(file, heapMegabytes, arguments))
                .orElseGet(() -> JavaCommand.jar(heapMegabytes, Folders.serviceJar(services, service), arguments));
    }

    private Optional<Path> executable(Service service) {
        return options.executables()
                .map(folder -> folder.resolve(service.module()))
                .filter(Files::isExecutable);
    }

    private static List<String> words(Path executable, int heapMegabytes, String... arguments) {
        List<String> words = new ArrayList<>();
        words.add(executable.toString());
        words.add("-Xmx" + heapMegabytes + "m");
        words.add("-Djava.library.path=" + executable.resolveSibling(LIBRARIES));
        words.addAll(List.of(arguments));
        return List.copyOf(words);
    }
}
