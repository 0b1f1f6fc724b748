package be.telling.lookup;

import be.telling.lookup.accesslog.AccessLogCommand;
import be.telling.lookup.keys.KeyCommands;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.Arrays;
import java.util.List;

/**
 * Starts the service, or does what operators and auditors need its program for: {@code generate-keys}, {@code rotate-keys},
 * {@code retire-key}, {@code access-log}.
 */
@QuarkusMain
public final class LookupService {

    LookupService() {}

    public static void main(String[] arguments) {
        List<String> words = Arrays.asList(arguments);
        if (KeyCommands.isOne(words)) {
            System.exit(new KeyCommands(System.out, System.err).run(words));
        }
        if (!words.isEmpty() && words.getFirst().equals(AccessLogCommand.NAME)) {
            AccessLogCommand command = new AccessLogCommand(System.getenv(), System.in, System.out, System.err);
            System.exit(command.run(words.subList(1, words.size()).toArray(String[]::new)));
        }
        Quarkus.run(arguments);
    }
}
