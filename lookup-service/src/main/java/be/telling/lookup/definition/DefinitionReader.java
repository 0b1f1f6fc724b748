package be.telling.lookup.definition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads one definition file and checks that it makes sense. */
final class DefinitionReader {

    private static final String TOTAL = "_T";

    private final Nationalities nationalities;
    private final Set<String> categories = new HashSet<>();
    private final Set<String> used = new HashSet<>();

    private DefinitionReader(Nationalities nationalities) {
        this.nationalities = nationalities;
    }

    /** Null if the file can't be read at all; with any problem the result must not be used. */
    static @Nullable Definition read(String file, String json, Nationalities nationalities, Problems problems) {
        StrictObject root = StrictObject.parse(file, json, problems);
        return root == null ? null : new DefinitionReader(nationalities).definition(root);
    }

    private Definition definition(StrictObject root) {
        String id = root.text("id");
        if (!id.matches("[a-z0-9-]{1,40}")) {
            root.problem("id", "must be a slug of lower-case letters, digits and hyphens");
        }
        String version = root.text("version");
        Label title = root.label("title");
        root.optionalText("source");
        List<Category> listed =
                root.objects("categories").stream().map(this::category).toList();
        String rest = root.text("rest");
        checkCategory(root, "rest", rest);
        if (listed.stream().anyMatch(category -> category.code().equals(rest) && category.foreign())) {
            root.problem("rest", "must not be a foreign category");
        }
        String undecided = undecided(root, rest);
        List<Criterion> criteria = criteria(root);
        checkUse(root, listed);
        root.refuseOthers();
        return new Definition(id, version, title, listed, criteria, rest, undecided, nationalities);
    }

    private Category category(StrictObject object) {
        Category category = new Category(object.text("code"), object.label("name"), object.flag("foreign"));
        object.refuseOthers();
        String code = category.code();
        if (!code.matches("[A-Z_][A-Z0-9_]{0,14}") || code.equals(TOTAL)) {
            object.problem("code", "must be capitals, digits and underscores, and not " + TOTAL);
        }
        if (!categories.add(code)) {
            object.problem("code", "the category " + code + " stands here already");
        }
        if (code.equals(Category.UNKNOWN) && category.foreign()) {
            object.problem("foreign", "must be false for " + Category.UNKNOWN);
        }
        return category;
    }

    private String undecided(StrictObject root, String rest) {
        String policy = root.text("unknown");
        return switch (policy) {
            case "separate" -> Category.UNKNOWN;
            case "as-belgian" -> rest;
            default -> {
                root.problem("unknown", "'" + policy + "' is not one of separate, as-belgian");
                yield Category.UNKNOWN;
            }
        };
    }

    private List<Criterion> criteria(StrictObject root) {
        List<Criterion> criteria = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (StrictObject object : root.objects("criteria")) {
            Criterion criterion = criterion(object);
            criteria.add(criterion);
            if (!ids.add(criterion.id())) {
                object.problem("id", "a criterion '" + criterion.id() + "' stands here already");
            }
        }
        return criteria;
    }

    private Criterion criterion(StrictObject object) {
        String id = object.text("id");
        List<Subject> subjects = constants(object, "subjects", Subject.values(), Subject::code);
        List<Registration> registrations =
                constants(object, "nationalities", Registration.values(), Registration::code);
        Criterion.Test test = test(object);
        int atLeast = object.count("atLeast", 1);
        if (atLeast > subjects.size()) {
            object.problem("atLeast", "is more than there are subjects");
        }
        Criterion.Outcome outcome = outcome(object, subjects);
        object.refuseOthers();
        return new Criterion(id, subjects, registrations, test, atLeast, outcome);
    }

    private Criterion.Test test(StrictObject object) {
        String test = object.text("test");
        if (test.equals("not-belgian")) {
            return new Criterion.Test.NotBelgian();
        }
        if (test.startsWith("outside:")) {
            String set = test.substring("outside:".length());
            checkSet(object, "test", set);
            return new Criterion.Test.Outside(set);
        }
        object.problem("test", "'" + test + "' is neither not-belgian nor outside:<country set>");
        return new Criterion.Test.NotBelgian();
    }

    private Criterion.Outcome outcome(StrictObject object, List<Subject> subjects) {
        if (!object.isObject("category")) {
            String category = object.text("category");
            checkCategory(object, "category", category);
            return new Criterion.Outcome.Fixed(category);
        }
        if (subjects.size() > 1) {
            object.problem("category", "can go by a country set only if there is one subject");
        }
        Optional<StrictObject> bySet = Optional.ofNullable(object.object("category"));
        String set = bySet.map(choice -> choice.text("set")).orElse("");
        String inside = bySet.map(choice -> choice.text("inside")).orElse("");
        String outside = bySet.map(choice -> choice.text("outside")).orElse("");
        bySet.ifPresent(StrictObject::refuseOthers);
        checkSet(object, "category/set", set);
        checkCategory(object, "category/inside", inside);
        checkCategory(object, "category/outside", outside);
        return new Criterion.Outcome.BySet(set, inside, outside);
    }

    private <E> List<E> constants(StrictObject object, String name, E[] all, Function<E, String> code) {
        List<E> found = new ArrayList<>();
        for (String text : object.texts(name)) {
            Optional<E> constant = Arrays.stream(all)
                    .filter(one -> code.apply(one).equals(text))
                    .findFirst();
            if (constant.isEmpty()) {
                object.problem(
                        name,
                        "'" + text + "' is not one of "
                                + Arrays.stream(all).map(code).collect(Collectors.joining(", ")));
            } else if (found.contains(constant.get())) {
                object.problem(name, "'" + text + "' stands here twice");
            }
            constant.ifPresent(found::add);
        }
        return found;
    }

    private void checkSet(StrictObject object, String name, String set) {
        if (!nationalities.hasSet(set)) {
            object.problem(name, "there is no country set '" + set + "'");
        }
    }

    private void checkCategory(StrictObject object, String name, String code) {
        if (!categories.contains(code)) {
            object.problem(name, "'" + code + "' is not among the categories");
        }
        used.add(code);
    }

    /** A category that nobody can get is most likely a misspelt one. */
    private void checkUse(StrictObject root, List<Category> listed) {
        if (!categories.contains(Category.UNKNOWN)) {
            root.problem("categories", "must have " + Category.UNKNOWN + ", for whom the register doesn't know");
        }
        for (Category category : listed) {
            if (!used.contains(category.code()) && !category.code().equals(Category.UNKNOWN)) {
                root.problem("categories", "nothing leads to the category " + category.code());
            }
        }
    }
}
