package be.telling.statistics.gate;

import java.util.ArrayList;
import java.util.List;

/** The questions of an attack, and all that points have shown of them. Only points that were checked count. */
final class Evidence {
    private final Unknowns unknowns;
    private final List<Question> open;

    Evidence(Unknowns unknowns, List<Claim> claims) {
        this.unknowns = unknowns;
        open = new ArrayList<>(claims.stream().map(Question::new).toList());
    }

    /** Takes a point into account; one that could not be the truth is an error of whoever found it. */
    void note(int[] point) {
        if (!unknowns.allow(point)) {
            throw new IllegalStateException("A witness doesn't hold");
        }
        open.removeIf(question -> {
            question.note(point);
            return question.met();
        });
    }

    /** What no points have shown so far. */
    List<Question> open() {
        return List.copyOf(open);
    }
}
