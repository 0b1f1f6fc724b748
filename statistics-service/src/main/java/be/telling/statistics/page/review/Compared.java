package be.telling.statistics.page.review;

import be.telling.statistics.counts.Language;
import be.telling.statistics.publication.Labels;
import be.telling.statistics.publication.Numbers;
import be.telling.statistics.publication.Wording;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.SortedSet;

/**
 * A review as it is read: what the figures say, and what is different from the round before.
 *
 * @param first whether there is nothing to compare with
 */
@RegisterForReflection
public record Compared(
        String round,
        String date,
        String state,
        boolean first,
        String before,
        boolean definitionChanged,
        List<String> joined,
        List<String> left,
        List<String> appearing,
        List<String> disappearing,
        List<Line> lines) {
    /** A place then and now; {@code certain} if rounding alone can't make the difference. */
    @RegisterForReflection
    public record Line(String place, String then, String now, String points, boolean certain) {}

    static Compared of(Reviewing.Reviewed reviewed, Language language) {
        Review review = Review.of(reviewed, language);
        Numbers numbers = new Numbers(language);
        String state = "state_" + review.state().code();
        return new Compared(
                review.round(),
                numbers.date(reviewed.figures().referenceDate()),
                Wording.find(state, language).orElse(state),
                review.before() == null,
                review.before() == null ? "" : review.before(),
                review.definitionChanged(),
                names(reviewed, review.joined(), language),
                names(reviewed, review.left(), language),
                review.appearing().stream()
                        .map(code -> name(reviewed, code, language))
                        .toList(),
                review.disappearing().stream()
                        .map(code -> name(reviewed, code, language))
                        .toList(),
                review.differences().stream().map(one -> line(one, numbers)).toList());
    }

    private static Line line(Review.Difference one, Numbers numbers) {
        String points = numbers.percent(one.points()).replace("%", "");
        return new Line(
                one.name(),
                numbers.count(one.personsBefore()),
                numbers.count(one.persons()),
                one.points().signum() > 0 ? "+" + points : points,
                one.beyondRounding());
    }

    private static List<String> names(Reviewing.Reviewed reviewed, SortedSet<String> codes, Language language) {
        return codes.stream().map(code -> name(reviewed, code, language)).toList();
    }

    /** A place that is gone has its code only. */
    private static String name(Reviewing.Reviewed reviewed, String code, Language language) {
        return reviewed.figures().places().contains(code) ? Labels.place(reviewed.figures(), code, language) : code;
    }
}
