package be.telling.lookup.definition;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the country sets. */
final class CountrySetReader {

    private static final String BELGIUM = "BEL";

    private CountrySetReader() {}

    static Map<String, CountrySet> read(String file, String json, Problems problems) {
        Map<String, CountrySet> sets = new LinkedHashMap<>();
        StrictObject root = StrictObject.parse(file, json, problems);
        if (root == null) {
            return sets;
        }
        for (StrictObject object : root.objects("sets")) {
            CountrySet set = set(object);
            if (sets.put(set.id(), set) != null) {
                object.problem("id", "a set '" + set.id() + "' stands here already");
            }
        }
        root.refuseOthers();
        return sets;
    }

    private static CountrySet set(StrictObject object) {
        String id = object.text("id");
        Label name = object.label("name");
        object.optionalText("source");
        List<CountrySet.Membership> memberships = new ArrayList<>();
        for (StrictObject member : object.objects("members")) {
            memberships.add(membership(member));
        }
        object.refuseOthers();
        // "Outside the set" must never hold for Belgians, or everybody would count.
        if (memberships.stream().noneMatch(membership -> membership.country().equals(BELGIUM))) {
            object.problem("members", "must have BEL");
        }
        return new CountrySet(id, name, memberships);
    }

    private static CountrySet.Membership membership(StrictObject member) {
        String country = member.text("country");
        if (!country.matches("[A-Z]{3}")) {
            member.problem("country", "must be an ISO 3166-1 alpha-3 code");
        }
        LocalDate from = date(member, "from");
        LocalDate until = date(member, "until");
        if (from != null && until != null && until.isBefore(from)) {
            member.problem("until", "must not be before 'from'");
        }
        member.refuseOthers();
        return new CountrySet.Membership(country, from, until);
    }

    private static @Nullable LocalDate date(StrictObject object, String name) {
        String text = object.optionalText(name);
        if (text == null) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            object.problem(name, "must be a date such as 2013-07-01");
            return null;
        }
    }
}
