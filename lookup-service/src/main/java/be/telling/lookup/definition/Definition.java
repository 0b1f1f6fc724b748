package be.telling.lookup.definition;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A versioned definition of origin, as read from its file. It holds no code of its own: whatever a definition says is in
 * its criteria, so that a new year's definition is a new file.
 */
public final class Definition {

    private final String id;
    private final String version;
    private final Label title;
    private final List<Category> categories;
    private final List<Criterion> criteria;
    private final String rest;
    private final String undecided;
    private final Nationalities nationalities;

    /**
     * @param rest category of those for whom every criterion is no
     * @param undecided category of those for whom none is yes and some are unknown: the policy on the unknown
     */
    Definition(
            String id,
            String version,
            Label title,
            List<Category> categories,
            List<Criterion> criteria,
            String rest,
            String undecided,
            Nationalities nationalities) {
        this.id = id;
        this.version = version;
        this.title = title;
        this.categories = List.copyOf(categories);
        this.criteria = List.copyOf(criteria);
        this.rest = rest;
        this.undecided = undecided;
        this.nationalities = nationalities;
    }

    /** What a round names it by. */
    public String id() {
        return id;
    }

    /** Changes whenever the file's meaning does; a round should end with the version that it began with. */
    public String version() {
        return version;
    }

    public Label title() {
        return title;
    }

    /** In the order of publication; {@link Category#UNKNOWN} is always among them. */
    public List<Category> categories() {
        return categories;
    }

    /** The most answers that one person can need: the person and every relative on the way to a subject. */
    public int maximumQuestions() {
        return maximumQuestions(Integer.MAX_VALUE);
    }

    /** The same, of those that are about the person and so many generations before. */
    public int maximumQuestions(int generations) {
        Set<List<Subject.Parent>> persons = new HashSet<>();
        persons.add(List.of());
        for (Criterion criterion : criteria) {
            for (Subject subject : criterion.subjects()) {
                for (int steps = 1; steps <= Math.min(generations, subject.way().size()); steps++) {
                    persons.add(subject.way().subList(0, steps));
                }
            }
        }
        return persons.size();
    }

    /** The definition with its country sets as they were on that day. */
    public Judge judge(LocalDate referenceDate) {
        return new StepwiseJudge(criteria, rest, undecided, nationalities.on(referenceDate));
    }
}
