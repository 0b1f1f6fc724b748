package be.telling.seal;

import be.telling.commons.reading.Reading;
import be.telling.commons.reading.RowListener;
import be.telling.commons.sealedlist.ListBinding;
import be.telling.commons.staff.StaffRow;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What is done with a list on this machine alone. */
final class ListCommands {

    private static final RowListener NOTHING = new RowListener() {
        @Override
        public void good(StaffRow row) {}

        @Override
        public void rejected() {}
    };

    private final PrintStream out;

    ListCommands(PrintStream out) {
        this.out = out;
    }

    Exit check(List<String> words) throws IOException {
        Arguments arguments = new Arguments(words, with(LocalList.NAMED, "--reference-date"), LocalList.BARE);
        LocalDate date =
                arguments.value("--reference-date").map(ListCommands::date).orElseGet(LocalDate::now);
        new LocalList(arguments, out).read(date, NOTHING);
        out.println("The list can be sent");
        return Exit.DONE;
    }

    Exit seal(List<String> words) throws IOException {
        Arguments arguments = new Arguments(
                words,
                with(with(LocalList.NAMED, "-o", "--round-file", "--organisation"), KeyChoice.OPTIONS),
                LocalList.BARE);
        Path target = Path.of(arguments.required("-o"));
        RoundTerms terms = RoundTerms.of(new JsonMapper()
                .readTree(Path.of(arguments.required("--round-file")).toFile()));
        ListBinding binding = binding(terms, arguments.required("--organisation"));
        var sealer = new ListSealer(new KeyChoice(new Web(), out).choose(arguments), binding);
        Reading reading = new LocalList(arguments, out).read(terms.referenceDate(), sealer);
        Files.write(target, sealer.finish(reading.restoredZeros()).bytes());
        out.println("Sealed for round " + terms.round() + " of " + binding.organisation() + ": " + target);
        return Exit.DONE;
    }

    static ListBinding binding(RoundTerms terms, String organisation) {
        return new ListBinding(
                terms.round(), organisation, terms.definition(), terms.referenceDate(), UUID.randomUUID());
    }

    static Set<String> with(Set<String> options, String... more) {
        Set<String> all = new HashSet<>(options);
        all.addAll(List.of(more));
        return all;
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new Stop(Exit.USAGE, "A date is written YYYY-MM-DD");
        }
    }
}
