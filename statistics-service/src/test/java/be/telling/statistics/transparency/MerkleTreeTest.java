package be.telling.statistics.transparency;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class MerkleTreeTest {
    private static final int ALL_PAIRS_UP_TO = 66;

    @Test
    void hasTheRootsOfTheEightEntriesThatLogsAreTestedWith() {
        List<String> entries = List.of(
                "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");
        List<String> roots = List.of(
                "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
                "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
                "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
                "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
                "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
                "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
                "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
                "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");
        MerkleTree tree = new MerkleTree();

        List<String> found = new ArrayList<>();
        for (String entry : entries) {
            tree.add(TreeHash.leaf(HexFormat.of().parseHex(entry)));
            found.add(HexFormat.of().formatHex(tree.root(tree.size())));
        }

        assertThat(found).isEqualTo(roots);
        assertThat(HexFormat.of().formatHex(tree.root(0)))
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    @Test
    void rootsAndProofsAreThoseOfTheDefinitionForEverySizeAndPlace() {
        List<byte[]> data = data(ALL_PAIRS_UP_TO);
        MerkleTree tree = new MerkleTree();
        data.forEach(entry -> tree.add(TreeHash.leaf(entry)));

        for (int size = 0; size <= data.size(); size++) {
            List<byte[]> sofar = data.subList(0, size);
            assertThat(tree.root(size)).isEqualTo(Rfc6962.root(sofar));
            for (int place = 0; place < size; place++) {
                assertSame(tree.inclusion(place, size), Rfc6962.path(place, sofar));
            }
            for (int older = 1; older <= size; older++) {
                assertSame(tree.consistency(older, size), Rfc6962.proof(older, sofar));
            }
        }
    }

    @Test
    void theEdgeOfATreeIsEnoughToGoOn() {
        List<byte[]> data = data(300);
        Frontier frontier = Frontier.EMPTY;

        for (int size = 1; size <= data.size(); size++) {
            Frontier read = Frontier.parse(frontier.size(), frontier.bytes());
            frontier = read.with(TreeHash.leaf(data.get(size - 1)));
            assertThat(frontier.root()).isEqualTo(Rfc6962.root(data.subList(0, size)));
        }

        assertThat(frontier.size()).isEqualTo(300);
        assertThat(frontier.bytes()).hasSize(4 * TreeHash.BYTES);
    }

    static List<byte[]> data(int size) {
        List<byte[]> data = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            data.add(("entry " + i).getBytes(StandardCharsets.UTF_8));
        }
        return data;
    }

    private static void assertSame(List<byte[]> found, List<byte[]> expected) {
        assertThat(found.stream().map(HexFormat.of()::formatHex).toList())
                .isEqualTo(expected.stream().map(HexFormat.of()::formatHex).toList());
    }
}
