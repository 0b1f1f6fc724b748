package be.telling.lookup.question;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntBiFunction;
import java.util.function.ToIntFunction;

/**
 * Fills what is at hand evenly from everybody who has something, so that rounds that are counted at the same time get equal parts
 * of the calls: the smaller one is soon done, and the larger one stands still for nobody.
 *
 * @param <T> who is served
 */
final class Turns<T> {

    private int turn;

    /**
     * @param target how much is wanted at hand
     * @param atHand how much there is of each
     * @param take takes up to so much of one, and says how much it was
     * @return how much is still missing because nobody has more
     */
    int fill(List<T> all, int target, ToIntFunction<T> atHand, ToIntBiFunction<T, Integer> take) {
        int missing = target - all.stream().mapToInt(atHand).sum();
        List<T> rich = new ArrayList<>();
        int part = all.isEmpty() ? 0 : Math.ceilDiv(target, all.size());
        for (T one : inTurn(all, atHand)) {
            int wanted = Math.min(missing, part - atHand.applyAsInt(one));
            int taken = wanted > 0 ? take.applyAsInt(one, wanted) : 0;
            missing -= taken;
            if (taken == wanted) {
                rich.add(one);
            }
        }
        for (T one : rich) {
            missing -= missing > 0 ? take.applyAsInt(one, missing) : 0;
        }
        return missing;
    }

    /** Who has least comes first; among equals, each in turn. */
    private List<T> inTurn(List<T> all, ToIntFunction<T> atHand) {
        List<T> order = new ArrayList<>(all);
        Collections.rotate(order, -turn++);
        order.sort(Comparator.comparingInt(atHand));
        return order;
    }
}
