package be.telling.lookup.definition;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The table of nationalities and the country sets, and what they say of a code. */
final class Nationalities {

    private final Map<String, Nationality> table;
    private final Map<String, CountrySet> sets;
    private final Consumer<String> absent;

    /** @param absent told the code whenever one turns up that the table lacks */
    Nationalities(Map<String, Nationality> table, Map<String, CountrySet> sets, Consumer<String> absent) {
        this.table = Map.copyOf(table);
        this.sets = Map.copyOf(sets);
        this.absent = absent;
    }

    boolean hasSet(String id) {
        return sets.containsKey(id);
    }

    /** The countries of a set on a day that no nationality of the table stands for: their people would count as outside. */
    Set<String> missing(String set, LocalDate date) {
        Set<String> present = table.values().stream()
                .flatMap(nationality -> nationality.country().stream())
                .collect(Collectors.toSet());
        Set<String> missing = new TreeSet<>(set(set).on(date));
        missing.removeAll(present);
        return missing;
    }

    /** The countries of a set on a day whose code in the table still awaits the official list. */
    Set<String> unconfirmed(String set, LocalDate date) {
        Set<String> members = set(set).on(date);
        return table.values().stream()
                .filter(nationality -> nationality.source() == Nationality.Source.GENERAL)
                .flatMap(nationality -> nationality.country().stream())
                .filter(members::contains)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    OnDate on(LocalDate date) {
        Map<String, Set<String>> members =
                sets.values().stream().collect(Collectors.toUnmodifiableMap(CountrySet::id, set -> set.on(date)));
        return new OnDate(members);
    }

    private CountrySet set(String id) {
        CountrySet set = sets.get(id);
        if (set == null) {
            throw new IllegalArgumentException("no country set " + id);
        }
        return set;
    }

    /** The same with the country sets of one day. */
    final class OnDate {

        private final Map<String, Set<String>> members;

        private OnDate(Map<String, Set<String>> members) {
            this.members = members;
        }

        /** @param code null if no nationality is registered */
        Answered test(Criterion.Test test, @Nullable String code) {
            if (code == null || undetermined(code)) {
                return Answered.UNKNOWN;
            }
            boolean yes = switch (test) {
                case Criterion.Test.NotBelgian() -> !code.equals(Nationality.BELGIAN);
                case Criterion.Test.Outside(String set) -> !isIn(set, code);
            };
            return yes ? Answered.YES : Answered.NO;
        }

        /** A code without a country of today is in no set; so is one that the table lacks. */
        boolean isIn(String set, String code) {
            Nationality nationality = table.get(code);
            Set<String> countries = members.get(set);
            return nationality != null
                    && countries != null
                    && nationality.country().filter(countries::contains).isPresent();
        }

        private boolean undetermined(String code) {
            Nationality nationality = table.get(code);
            if (nationality == null) {
                absent.accept(code);
                return false;
            }
            return nationality.kind() == Nationality.Kind.UNDETERMINED;
        }
    }
}
