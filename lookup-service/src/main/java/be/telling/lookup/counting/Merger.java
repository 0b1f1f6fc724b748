package be.telling.lookup.counting;

import be.telling.lookup.keys.Pseudonym;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Makes one person of those who are listed under an old and a new number. Where somebody counts goes by the rule for
 * people on several lists, what he counts as by the number in force if it is listed, for that one was asked last. Only
 * persons with a replaced number are kept until the end; all others pass through.
 */
final class Merger {

    private final Replacements replacements;
    private final Consumer<Person> merged;
    private final Map<Pseudonym, Person> kept = new HashMap<>();

    Merger(Replacements replacements, Consumer<Person> merged) {
        this.replacements = replacements;
        this.merged = merged;
    }

    void add(Person person) {
        if (replacements.concern(person.pseudonym())) {
            kept.merge(replacements.inForce(person.pseudonym()), person, this::merge);
        } else {
            merged.accept(person);
        }
    }

    /** After the last person. */
    void end() {
        kept.values().forEach(merged);
        kept.clear();
    }

    private Person merge(Person one, Person other) {
        boolean oneFirst = one.attribution().compareTo(other.attribution()) <= 0;
        Person first = oneFirst ? one : other;
        Person newest = isInForce(one) || (!isInForce(other) && oneFirst) ? one : other;
        return new Person(newest.pseudonym(), first.attribution(), first.attributes(), newest.category());
    }

    private boolean isInForce(Person person) {
        return replacements.inForce(person.pseudonym()).equals(person.pseudonym());
    }
}
