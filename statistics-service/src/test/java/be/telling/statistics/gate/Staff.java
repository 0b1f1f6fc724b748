package be.telling.statistics.gate;

import be.telling.commons.cells.CellKey;
import be.telling.commons.cells.Dimension;
import be.telling.statistics.counts.Attribute;
import be.telling.statistics.counts.Cells;
import be.telling.statistics.counts.Domain;
import be.telling.statistics.counts.HeadCounts;
import be.telling.statistics.counts.Organisation;
import be.telling.statistics.counts.RawCounts;
import be.telling.statistics.counts.Text;
import be.telling.statistics.movements.Movements;
import be.telling.statistics.movements.Movements.Change;
import be.telling.statistics.protection.Populations;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;

/** Persons one by one, so that it is known who came and went between two rounds. */
final class Staff {
    private final SplittableRandom random;
    private final Map<Integer, Person> persons = new LinkedHashMap<>();
    private int next;

    private record Person(String organisation, String domain, List<String> values, String origin) {}

    private Staff(SplittableRandom random) {
        this.random = random;
    }

    static Staff of(long seed) {
        return new Staff(new SplittableRandom(seed));
    }

    /** A whole government of skewed organisation sizes. */
    static Staff government(long seed, int organisations, int domains, int persons) {
        Staff staff = of(seed);
        double[] weights = new double[organisations];
        double sum = 0;
        for (int i = 0; i < organisations; i++) {
            weights[i] = Math.exp(staff.random.nextGaussian() * 1.3);
            sum += weights[i];
        }
        for (int i = 0; i < organisations; i++) {
            staff.join("OVO%06d".formatted(101 + i), "D%02d".formatted(i % domains + 1), (int)
                    Math.round(persons * weights[i] / sum));
        }
        return staff;
    }

    /** A year later: some left, about as many joined, a few went elsewhere; people grow older, some rise. */
    Staff year() {
        Staff later = copy();
        List<Person> all = List.copyOf(persons.values());
        int left = 0;
        for (int id : List.copyOf(persons.keySet())) {
            Person person = of(id);
            if (random.nextInt(100) < 7) {
                later.persons.remove(id);
                left++;
            } else {
                Person place = random.nextInt(100) < 1 ? all.get(random.nextInt(all.size())) : person;
                List<String> values = new ArrayList<>(person.values());
                later.change(Attribute.AGE, 8, 1, values);
                later.change(Attribute.LEVEL, 2, -1, values);
                later.change(Attribute.STATUTE, 1, -1, values);
                later.persons.put(id, new Person(place.organisation(), place.domain(), values, person.origin()));
            }
        }
        for (int i = 0; i < left + random.nextInt(1 + left / 5); i++) {
            Person beside = all.get(random.nextInt(all.size()));
            later.join(beside.organisation(), beside.domain(), 1);
        }
        return later;
    }

    /** In so many of a hundred cases another value comes in the place of this one; unknown stays unknown. */
    private void change(Attribute attribute, int percent, int by, List<String> values) {
        List<String> codes = attribute.codes();
        int now = codes.indexOf(values.get(attribute.ordinal()));
        int then = now + by;
        if (random.nextInt(100) < percent && now < codes.size() - 1 && then >= 0 && then < codes.size() - 1) {
            values.set(attribute.ordinal(), codes.get(then));
        }
    }

    /** These persons, and from now on others come and go. */
    Staff copy() {
        Staff copy = new Staff(random.split());
        copy.persons.putAll(persons);
        copy.next = next;
        return copy;
    }

    /** Somebody joins, of any category: about one in seven is of foreign origin. */
    Staff join(String organisation, String domain, int number) {
        for (int i = 0; i < number; i++) {
            int draw = random.nextInt(100);
            join(organisation, domain, draw < 6 ? "EU" : draw < 14 ? "NEU" : draw < 16 ? "_U" : "BE");
        }
        return this;
    }

    Staff join(String organisation, String domain, String origin) {
        List<String> values = new ArrayList<>();
        for (Attribute attribute : Attribute.values()) {
            // The last value is "unknown".
            values.add(attribute.codes().get(random.nextInt(attribute.codes().size() - 1)));
        }
        persons.put(next++, new Person(organisation, domain, values, origin));
        return this;
    }

    /** As many as that leave an organisation, whoever they are. */
    Staff leave(String organisation, int number) {
        List<Integer> there = new ArrayList<>(persons.keySet().stream()
                .filter(id -> of(id).organisation().equals(organisation))
                .toList());
        for (int i = 0; i < number; i++) {
            persons.remove(there.remove(random.nextInt(there.size())));
        }
        return this;
    }

    /** Somebody of an organisation goes to another one, in whatever domain that is. */
    Staff transfer(String organisation, String other) {
        Person beside = someoneOf(other);
        int id = idOf(organisation);
        persons.put(id, new Person(other, beside.domain(), of(id).values(), of(id).origin()));
        return this;
    }

    /** Somebody of an organisation is older. */
    Staff older(String organisation) {
        int id = persons.keySet().stream()
                .filter(one -> of(one).organisation().equals(organisation))
                .filter(one -> of(one).values()
                        .get(Attribute.AGE.ordinal())
                        .equals(Attribute.AGE.codes().getFirst()))
                .findFirst()
                .orElseThrow();
        Person person = of(id);
        List<String> values = new ArrayList<>(person.values());
        values.set(Attribute.AGE.ordinal(), Attribute.AGE.codes().get(1));
        persons.put(id, new Person(organisation, person.domain(), values, person.origin()));
        return this;
    }

    private Person someoneOf(String organisation) {
        return of(idOf(organisation));
    }

    private int idOf(String organisation) {
        return persons.keySet().stream()
                .filter(id -> of(id).organisation().equals(organisation))
                .findFirst()
                .orElseThrow();
    }

    /** Everybody of an organisation is from now on in another one. */
    Staff rename(String organisation, String other) {
        persons.replaceAll((id, person) -> person.organisation().equals(organisation)
                ? new Person(other, person.domain(), person.values(), person.origin())
                : person);
        return this;
    }

    RawCounts counts(String round) {
        SortedMap<CellKey, Long> cells = new TreeMap<>();
        Set<String> domains = new TreeSet<>();
        Map<String, String> organisations = new TreeMap<>();
        persons.values().forEach(person -> {
            domains.add(person.domain());
            organisations.put(person.organisation(), person.domain());
            for (CellKey group : groups(person)) {
                cells.merge(
                        new CellKey(group.organisation(), group.dimension(), group.value(), person.origin()),
                        1L,
                        Long::sum);
            }
        });
        return new RawCounts(
                round,
                LocalDate.of(2025, 12, 31),
                Populations.DEFINITION,
                persons.size(),
                persons.size(),
                domains.stream().map(d -> new Domain(d, new Text(d, d))).toList(),
                organisations.entrySet().stream()
                        .map(o -> new Organisation(o.getKey(), new Text(o.getKey(), o.getKey()), o.getValue(), true))
                        .toList(),
                cells);
    }

    /** What the staff offices would tell of each group that both rounds have. */
    Movements since(Staff before, String from, String to, List<Movements.Merger> mergers) {
        Map<CellKey, Set<Integer>> then = before.members();
        Map<CellKey, Set<Integer>> now = members();
        SortedMap<CellKey, Change> changes = new TreeMap<>();
        now.forEach((group, members) -> {
            if (then.containsKey(group)) {
                Set<Integer> stayed = new HashSet<>(members);
                stayed.retainAll(then.get(group));
                changes.put(
                        group,
                        new Change(
                                members.size() - stayed.size(), then.get(group).size() - stayed.size(), stayed.size()));
            }
        });
        return new Movements(from, to, changes, mergers);
    }

    private Map<CellKey, Set<Integer>> members() {
        Map<CellKey, Set<Integer>> members = new TreeMap<>();
        persons.forEach((id, person) -> groups(person)
                .forEach(group ->
                        members.computeIfAbsent(group, key -> new HashSet<>()).add(id)));
        return members;
    }

    private static List<CellKey> groups(Person person) {
        List<CellKey> groups = new ArrayList<>();
        for (String place : List.of(person.organisation(), person.domain(), CellKey.TOTAL)) {
            groups.add(HeadCounts.group(place, Dimension.TOTAL, CellKey.TOTAL));
            for (Attribute attribute : Attribute.values()) {
                String value = person.values().get(attribute.ordinal());
                CellKey cell = Cells.of(place, attribute, value, person.origin());
                groups.add(HeadCounts.group(place, cell.dimension(), cell.value()));
            }
        }
        return groups;
    }

    private Person of(int id) {
        Person person = persons.get(id);
        if (person == null) {
            throw new IllegalArgumentException("Nobody");
        }
        return person;
    }
}
