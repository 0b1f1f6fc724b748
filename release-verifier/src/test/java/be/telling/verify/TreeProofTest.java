package be.telling.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TreeProofTest {
    private static final int SIZES = 40;

    private final List<byte[]> data = new ArrayList<>();

    TreeProofTest() {
        for (int i = 0; i < SIZES; i++) {
            data.add(("entry " + i).getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void proofsOfTheDefinitionHoldForEverySizeAndPlaceAndForNoOther() {
        for (int size = 1; size <= SIZES; size++) {
            List<byte[]> tree = data.subList(0, size);
            for (int place = 0; place < size; place++) {
                List<byte[]> path = path(place, tree);
                assertThat(TreeProof.includes(data.get(place), place, size, root(tree), path))
                        .isTrue();
                for (int other = 0; other < size; other++) {
                    boolean same = other == place;
                    assertThat(TreeProof.includes(data.get(place), other, size, root(tree), path))
                            .isEqualTo(same);
                }
                assertThat(TreeProof.includes(data.get((place + 1) % SIZES), place, size, root(tree), path))
                        .isFalse();
            }
        }
    }

    @Test
    void growthOfTheDefinitionHoldsForEveryPairOfSizesAndForNoOtherTree() {
        for (int size = 1; size <= SIZES; size++) {
            List<byte[]> tree = data.subList(0, size);
            for (int older = 1; older <= size; older++) {
                List<byte[]> proof = subproof(older, tree, true);
                byte[] before = root(data.subList(0, older));
                assertThat(TreeProof.grew(older, before, size, root(tree), proof))
                        .isTrue();
                List<byte[]> rewritten = new ArrayList<>(data.subList(0, older));
                rewritten.set(older / 2, new byte[] {42});
                assertThat(TreeProof.grew(older, root(rewritten), size, root(tree), proof))
                        .isFalse();
                assertThat(TreeProof.grew(older, before, size, root(rewritten), proof))
                        .isFalse();
            }
        }
    }

    @Test
    void aProofWithABitChangedOrAHashMoreOrLessHoldsNothing() {
        Random random = new Random(7);
        for (int attempt = 0; attempt < 500; attempt++) {
            int size = 2 + random.nextInt(SIZES - 1);
            int place = random.nextInt(size);
            List<byte[]> tree = data.subList(0, size);
            List<byte[]> path = changed(path(place, tree), random);
            assertThat(TreeProof.includes(data.get(place), place, size, root(tree), path))
                    .isFalse();
            int older = 1 + random.nextInt(size - 1);
            List<byte[]> proof = changed(subproof(older, tree, true), random);
            assertThat(TreeProof.grew(older, root(data.subList(0, older)), size, root(tree), proof))
                    .isFalse();
        }
    }

    private static List<byte[]> changed(List<byte[]> proof, Random random) {
        List<byte[]> changed = new ArrayList<>(proof);
        switch (random.nextInt(3)) {
            case 0 -> {
                int which = random.nextInt(changed.size());
                byte[] hash = changed.get(which).clone();
                hash[random.nextInt(hash.length)] ^= (byte) (1 << random.nextInt(8));
                changed.set(which, hash);
            }
            case 1 -> changed.removeLast();
            default -> changed.add(new byte[32]);
        }
        return changed;
    }

    private static byte[] root(List<byte[]> tree) {
        if (tree.size() == 1) {
            return TreeProof.sha256(new byte[] {0}, tree.getFirst());
        }
        int k = k(tree.size());
        return TreeProof.sha256(new byte[] {1}, root(tree.subList(0, k)), root(tree.subList(k, tree.size())));
    }

    private static List<byte[]> path(int place, List<byte[]> tree) {
        if (tree.size() == 1) {
            return List.of();
        }
        int k = k(tree.size());
        List<byte[]> left = tree.subList(0, k);
        List<byte[]> right = tree.subList(k, tree.size());
        return place < k ? plus(path(place, left), root(right)) : plus(path(place - k, right), root(left));
    }

    private static List<byte[]> subproof(int older, List<byte[]> tree, boolean whole) {
        if (older == tree.size()) {
            return whole ? List.of() : List.of(root(tree));
        }
        int k = k(tree.size());
        List<byte[]> left = tree.subList(0, k);
        List<byte[]> right = tree.subList(k, tree.size());
        return older <= k
                ? plus(subproof(older, left, whole), root(right))
                : plus(subproof(older - k, right, false), root(left));
    }

    private static List<byte[]> plus(List<byte[]> list, byte[] last) {
        List<byte[]> longer = new ArrayList<>(list);
        longer.add(last);
        return longer;
    }

    private static int k(int n) {
        return n == 2 ? 1 : Integer.highestOneBit(n - 1);
    }
}
