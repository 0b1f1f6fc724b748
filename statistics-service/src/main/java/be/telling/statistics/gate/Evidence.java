package be.telling.statistics.gate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The questions of an attack, and all that points have shown of them. Only points that were checked count: the first
 * against the whole system, each next one wherever it differs from the one before, and all sums that this touches.
 */
final class Evidence {
    private final Unknowns unknowns;
    private final List<Question> questions;

    /** By cell the questions that ask for it, or about somebody in it. */
    private final int[][] about;

    private final int[] point;
    private final int[] imbalance;
    private final int[] touched;
    private boolean begun;
    private int met;

    Evidence(Unknowns unknowns, List<Claim> claims) {
        this.unknowns = unknowns;
        questions = claims.stream().map(Question::new).toList();
        about = index(unknowns.cells(), claims);
        point = new int[unknowns.cells()];
        imbalance = new int[unknowns.sums().size() * unknowns.categories()];
        touched = new int[unknowns.cells()];
    }

    private static int[][] index(int cells, List<Claim> claims) {
        int[] sizes = new int[cells];
        claims.forEach(claim -> claim.cells().forEach(cell -> sizes[cell]++));
        int[][] index = new int[cells][];
        Arrays.setAll(index, cell -> new int[sizes[cell]]);
        for (int claim = 0; claim < claims.size(); claim++) {
            int number = claim;
            claims.get(claim).cells().forEach(cell -> index[cell][--sizes[cell]] = number);
        }
        return index;
    }

    /** Takes a point into account; one that could not be the truth is an error of whoever found it. */
    void note(int[] found) {
        int changes = 0;
        for (int cell = 0; cell < point.length; cell++) {
            if (point[cell] != found[cell]) {
                touched[changes++] = cell;
            }
        }
        if (begun) {
            note(found, touched, changes);
            return;
        }
        if (!unknowns.allow(found)) {
            throw new IllegalStateException("A witness doesn't hold");
        }
        begun = true;
        System.arraycopy(found, 0, point, 0, point.length);
        questions.forEach(this::ask);
    }

    /**
     * The same for a point that differs from the last one in a few cells.
     *
     * @param cells where it may differ; whatever it has elsewhere is not looked at
     */
    void note(int[] found, int[] cells, int changes) {
        boolean holds = begun;
        for (int i = 0; i < changes; i++) {
            int cell = cells[i];
            holds &= found[cell] >= unknowns.lower(cell) && found[cell] <= unknowns.upper(cell);
            add(cell, found[cell] - point[cell]);
        }
        for (int i = 0; i < changes; i++) {
            holds &= balanced(cells[i]);
        }
        if (!holds) {
            throw new IllegalStateException("A witness doesn't hold");
        }
        for (int i = 0; i < changes; i++) {
            for (int question : about[cells[i]]) {
                ask(questions.get(question));
            }
        }
    }

    private void add(int cell, int by) {
        point[cell] += by;
        int group = cell / unknowns.categories();
        int category = cell % unknowns.categories();
        for (int sum : unknowns.below(group)) {
            imbalance[sum * unknowns.categories() + category] += by;
        }
        for (int sum : unknowns.above(group)) {
            imbalance[sum * unknowns.categories() + category] -= by;
        }
    }

    private boolean balanced(int cell) {
        int group = cell / unknowns.categories();
        int category = cell % unknowns.categories();
        int persons = 0;
        for (int of = 0; of < unknowns.categories(); of++) {
            persons += point[unknowns.cell(group, of)];
        }
        boolean holds = persons == unknowns.head(group);
        for (int sum : unknowns.below(group)) {
            holds &= imbalance[sum * unknowns.categories() + category] == 0;
        }
        for (int sum : unknowns.above(group)) {
            holds &= imbalance[sum * unknowns.categories() + category] == 0;
        }
        return holds;
    }

    private void ask(Question question) {
        if (!question.met()) {
            question.note(point);
            met += question.met() ? 1 : 0;
        }
    }

    /** The value of a cell at the last point. */
    int value(int cell) {
        return point[cell];
    }

    int[] point() {
        return point.clone();
    }

    /** How many questions are open. */
    int left() {
        return questions.size() - met;
    }

    /** What no points have shown so far. */
    List<Question> open() {
        List<Question> open = new ArrayList<>();
        for (Question question : questions) {
            if (!question.met()) {
                open.add(question);
            }
        }
        return open;
    }
}
