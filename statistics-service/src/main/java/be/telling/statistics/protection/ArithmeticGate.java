package be.telling.statistics.protection;

import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Checks the arithmetic of a release by reading it like anybody would: every figure a multiple of the base, every sum the
 * sum of its parts, and no withheld place that subtraction gives away.
 */
@ApplicationScoped
class ArithmeticGate implements Gate {
    private static final JsonMapper JSON = new JsonMapper();

    @Override
    public Verdict examine(byte[] jsonStat, Parameters parameters) {
        try {
            return new Examination(Cube.read(JSON.readTree(jsonStat)), parameters).verdict();
        } catch (IOException | IllegalArgumentException e) {
            return new Verdict(
                    List.of(new Check("readable", 1, false)),
                    List.of(new Reason("unreadable", "The data is no JSON-stat dataset of the promised form.")));
        }
    }

    private static final class Examination {
        private final Cube cube;
        private final Parameters parameters;
        private final List<Check> checks = new ArrayList<>();
        private final List<Reason> reasons = new ArrayList<>();

        Examination(Cube cube, Parameters parameters) {
            this.cube = cube;
            this.parameters = parameters;
        }

        Verdict verdict() {
            multiples();
            sums("adds-up-over-origins", cube.sumsOver(Cube.ORIGIN));
            sums("adds-up-over-level", cube.sumsOver(Cube.LEVEL));
            sums("adds-up-over-statute", cube.sumsOver(Cube.STATUTE));
            sums("adds-up-over-sex", cube.sumsOver(Cube.SEX));
            sums("adds-up-over-age", cube.sumsOver(Cube.AGE));
            List<Cube.Sum> places = cube.sumsOverPlaces();
            sums("adds-up-over-places", places);
            subtraction(places);
            return new Verdict(List.copyOf(checks), List.copyOf(reasons));
        }

        private void multiples() {
            boolean passed = cube.figures()
                    .allMatch(figure -> figure >= 0
                            && figure % parameters.base() == 0
                            && (figure == 0 || figure >= parameters.threshold()));
            conclude("multiples-of-the-base", (int) cube.figures().count(), passed);
        }

        private void sums(String code, List<Cube.Sum> sums) {
            List<Cube.Sum> complete =
                    sums.stream().filter(sum -> sum.withheldParts() == 0).toList();
            conclude(code, complete.size(), complete.stream().allMatch(sum -> sum.difference() == 0));
        }

        /** What is left of a sum when all but one part are shown is that part, unless nobody is in it anyway. */
        private void subtraction(List<Cube.Sum> places) {
            List<Cube.Sum> open = places.stream()
                    .filter(sum -> sum.withheldParts() > 0 && sum.ofEverybody())
                    .toList();
            boolean passed = open.stream()
                    .noneMatch(sum -> sum.difference() < 0 || sum.withheldParts() == 1 && sum.difference() > 0);
            conclude("withheld-places-not-by-subtraction", open.size(), passed);
        }

        private void conclude(String code, int examined, boolean passed) {
            checks.add(new Check(code, examined, passed));
            if (!passed) {
                reasons.add(new Reason(code, "The final data does not pass this check."));
            }
        }
    }
}
