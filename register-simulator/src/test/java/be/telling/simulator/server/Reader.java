package be.telling.simulator.server;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads persons out of answers by the written rules, as a client has to: what it makes of the messages must be what the
 * population is known to be.
 */
final class Reader {

    private static final Set<String> CHILD = Set.of("00", "10", "11", "12", "20", "05", "15", "13");
    private static final Set<String> ADOPTION = Set.of("05", "15");
    private static final Set<String> NO_FILIATION = Set.of("02", "08", "09", "16");
    private static final String REVOKED = "24";

    record Facts(
            @Nullable String first,
            @Nullable String current,
            @Nullable String father,
            @Nullable String mother) {}

    private record Entry(int position, String type, Optional<String> begin, List<Parent> parents) {}

    private record Parent(Entry entry, int sex, @Nullable String number) {}

    private final Function<String, Answers> ask;
    private final Map<String, Optional<Facts>> known = new HashMap<>();

    Reader(Function<String, Answers> ask) {
        this.ask = ask;
    }

    /** Empty for whom the register doesn't have. */
    Optional<Facts> facts(@Nullable String number) {
        if (number == null) {
            return Optional.empty();
        }
        Optional<Facts> facts = known.get(number);
        if (facts == null) {
            facts = ask.apply(number).person().map(Reader::read);
            known.put(number, facts);
        }
        return facts;
    }

    private static Facts read(Answers person) {
        List<Answers> nationalities = person.all("HistoriekNationaliteit", "Nationaliteit");
        List<Answers> newestFirst = nationalities.stream()
                        .allMatch(entry -> entry.attribute("DatumBegin").isPresent())
                ? nationalities.stream()
                        .sorted(Comparator.comparing((Answers entry) ->
                                        entry.attribute("DatumBegin").orElseThrow())
                                .reversed())
                        .toList()
                : nationalities;
        @Nullable Parent[] parents = parents(person);
        return new Facts(
                newestFirst.isEmpty() ? null : newestFirst.getLast().text("Code"),
                newestFirst.isEmpty() ? null : newestFirst.getFirst().text("Code"),
                number(parents[0]),
                number(parents[1]));
    }

    private static @Nullable String number(@Nullable Parent parent) {
        return parent == null ? null : parent.number;
    }

    private static @Nullable Parent[] parents(Answers person) {
        List<Entry> entries = entries(person);
        var parents = new @Nullable Parent[2];
        for (int sex = 1; sex <= 2; sex++) {
            Parent winner = winner(entries, sex);
            if (winner != null) {
                parents[sex - 1] = winner;
                List<Parent> same = winner.entry.parents.stream()
                        .filter(parent -> parent.sex == winner.sex)
                        .toList();
                if (same.size() > 1 && winner(entries, 3 - sex) == null) {
                    parents[2 - sex] = same.get(1);
                }
            }
        }
        Parent sexless = winner(entries, 0);
        if (sexless != null) {
            for (Parent parent : sexless.entry.parents) {
                if (parent.sex == 0) {
                    int place = parents[0] == null ? 0 : 1;
                    parents[place] = parents[place] == null ? parent : parents[place];
                }
            }
        }
        return parents;
    }

    private static @Nullable Parent winner(List<Entry> entries, int sex) {
        List<Entry> revocations =
                entries.stream().filter(entry -> entry.type.equals(REVOKED)).toList();
        List<Parent> candidates = entries.stream()
                .filter(entry -> CHILD.contains(entry.type))
                .flatMap(entry -> entry.parents.stream())
                .filter(parent -> parent.sex == sex)
                .filter(parent -> revocations.stream().noneMatch(revocation -> revokes(revocation, parent)))
                .toList();
        if (!candidates.isEmpty()) {
            return newestFirst(candidates).getFirst();
        }
        List<Parent> doubtful = entries.stream()
                .filter(entry -> !CHILD.contains(entry.type) && !NO_FILIATION.contains(entry.type))
                .filter(entry -> !entry.type.equals(REVOKED))
                .flatMap(entry -> entry.parents.stream())
                .filter(parent -> parent.sex == sex)
                .toList();
        return doubtful.isEmpty() ? null : newestFirst(doubtful).getLast();
    }

    private static boolean revokes(Entry revocation, Parent parent) {
        boolean older = revocation.begin.isPresent() && parent.entry.begin.isPresent()
                ? parent.entry.begin.get().compareTo(revocation.begin.get()) <= 0
                : parent.entry.position > revocation.position;
        boolean named = revocation.parents.isEmpty()
                || revocation.parents.stream()
                        .anyMatch(other -> parent.number != null && parent.number.equals(other.number));
        return ADOPTION.contains(parent.entry.type) && older && named;
    }

    private static List<Parent> newestFirst(List<Parent> parents) {
        return parents.stream().allMatch(parent -> parent.entry.begin.isPresent())
                ? parents.stream()
                        .sorted(Comparator.comparing((Parent parent) -> parent.entry.begin.orElseThrow())
                                .reversed())
                        .toList()
                : parents;
    }

    private static List<Entry> entries(Answers person) {
        var entries = new ArrayList<Entry>();
        for (Answers filiation : person.all("HistoriekAfstamming", "Afstamming")) {
            var entry = new Entry(
                    entries.size(),
                    filiation.text("Type", "Code"),
                    filiation.attribute("DatumBegin"),
                    new ArrayList<>());
            for (Answers parent : filiation.all("Ouders", "Ouder")) {
                int sex = Integer.parseInt(parent.text("Geslacht", "Code"));
                boolean real = parent.one("INSZ")
                        .filter(number -> number.attribute("IsFictief").isEmpty() && valid(number.text()))
                        .isPresent();
                entry.parents.add(new Parent(entry, sex, real ? parent.text("INSZ") : null));
            }
            entries.add(entry);
        }
        return entries;
    }

    private static boolean valid(String number) {
        long base = Long.parseLong(number.substring(0, 9));
        long check = Long.parseLong(number.substring(9));
        return check == 97 - base % 97 || check == 97 - (2_000_000_000L + base) % 97;
    }
}
