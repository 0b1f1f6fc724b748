package be.telling.statistics.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Two groups have in each category at least as many persons together as two others, and by how many more is known. Of three
 * releases, say: who was there at the second and stayed from the first to the third are no fewer than who stayed from the first to
 * the second and from the second to the third.
 *
 * @param more the two groups with more; one that has nobody may be missing
 * @param fewer the two others
 * @param together everybody of the first two, who is in both counting twice
 * @param rest by whom they are more
 */
record Balance(List<Integer> more, List<Integer> fewer, int together, int rest) {
    Balance {
        more = List.copyOf(more);
        fewer = List.copyOf(fewer);
    }

    /** Writes it down. */
    static Balance of(List<Integer> more, List<Integer> fewer, Unknowns.Builder unknowns) {
        int all = more.stream().mapToInt(unknowns::size).sum();
        int together = unknowns.group(all);
        int rest = unknowns.group(all - fewer.stream().mapToInt(unknowns::size).sum());
        unknowns.sum(together, more);
        List<Integer> parts = new ArrayList<>(fewer);
        parts.add(rest);
        unknowns.sum(together, parts);
        return new Balance(more, fewer, together, rest);
    }

    /** The groups that who is in these is in as well, as often as he counts. */
    IntStream of(int[] numbers) {
        int twice = count(more, numbers);
        int left = Math.max(0, twice - count(fewer, numbers));
        return IntStream.concat(
                IntStream.generate(() -> together).limit(twice),
                IntStream.generate(() -> rest).limit(left));
    }

    private static int count(List<Integer> groups, int[] numbers) {
        return (int) IntStream.of(numbers).filter(groups::contains).count();
    }
}
