package be.telling.statistics.transparency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.telling.statistics.transparency.LogStore.Reading;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class LogImageTest {
    private final LogKeys keys = new LogKeys("example.test/log", List.of(SigningKey.of(SigningKey.generate())));

    @Test
    void tilesHoldAllThatAReaderOfTheSpecificationNeeds() {
        int size = 2 * 256 * 256 + 256 + 3;
        List<byte[]> data = MerkleTreeTest.data(size);
        LogImage image = new LogImage(keys);
        image.take(reading(data, keys));

        List<byte[]> read = new ArrayList<>();
        for (int from = 0; from < size; from += 256) {
            ByteBuffer bundle = ByteBuffer.wrap(
                    image.bundle(from / 256, Math.min(256, size - from)).orElseThrow());
            while (bundle.hasRemaining()) {
                byte[] entry = new byte[Short.toUnsignedInt(bundle.getShort())];
                bundle.get(entry);
                read.add(entry);
            }
        }

        assertThat(read).hasSameSizeAs(data);
        for (int i = 0; i < size; i += 97) {
            assertThat(read.get(i)).isEqualTo(data.get(i));
        }
        assertThat(rootOfTiles(image, size)).isEqualTo(Rfc6962.root(data));
        assertThat(image.tile(0, 513, 4)).isEmpty();
        assertThat(image.tile(2, 0, 2)).isPresent();
        assertThat(image.tile(2, 0, 3)).isEmpty();
        assertThat(image.tile(60, 0, 1)).isEmpty();
        assertThat(image.bundle(Long.MAX_VALUE / 512, 1)).isEmpty();
    }

    @Test
    void noticesWhateverSomebodyChanges() {
        List<byte[]> data = MerkleTreeTest.data(20);
        List<byte[]> changed = new ArrayList<>(data);
        changed.set(7, "another".getBytes(StandardCharsets.UTF_8));
        LogKeys stranger = new LogKeys(keys.origin(), List.of(SigningKey.of(SigningKey.generate())));
        Reading sound = reading(data, keys);
        Reading other = reading(changed, keys);

        assertBroken(new Reading(20, sound.frontier(), sound.checkpoint(), changed));
        assertBroken(new Reading(20, other.frontier(), sound.checkpoint(), changed));
        assertBroken(new Reading(20, sound.frontier(), sound.checkpoint(), data.subList(0, 19)));
        assertBroken(new Reading(19, sound.frontier(), sound.checkpoint(), data.subList(0, 19)));
        assertBroken(reading(data, stranger));
        assertBroken(new Reading(20, sound.frontier(), "", data));

        LogImage grown = new LogImage(keys);
        grown.take(sound);
        assertThatThrownBy(() -> grown.take(reading(data.subList(0, 10), keys))).isInstanceOf(LogBrokenException.class);
        assertThat(grown.head().size()).isEqualTo(20);
    }

    @Test
    void aNewKeySignsBesideTheOldOneUntilThatIsTakenAway() {
        SigningKey older = keys.current();
        SigningKey newer = SigningKey.of(SigningKey.generate());
        LogKeys both = new LogKeys(keys.origin(), List.of(newer, older));
        LogKeys newest = new LogKeys(keys.origin(), List.of(newer));
        Reading before = reading(MerkleTreeTest.data(3), keys);

        LogImage image = new LogImage(both);
        image.take(before);
        assertThat(image.isSignedByAll()).isFalse();
        Reading after = reading(MerkleTreeTest.data(3), both);

        for (LogKeys known : List.of(keys, both, newest)) {
            LogImage reader = new LogImage(known);
            reader.take(after);
            assertThat(reader.isSignedByAll()).isTrue();
        }
    }

    @Test
    void addressesOfTilesHaveOneForm() {
        assertThat(TilePath.parse("0/x001/x234/067")).contains(new TilePath(0, 1_234_067, 256));
        assertThat(TilePath.parse("entries/000.p/3")).contains(new TilePath(TilePath.ENTRIES, 0, 3));
        assertThat(TilePath.parse("63/001")).isPresent();
        for (String wrong : List.of(
                "64/000",
                "00/000",
                "0/0",
                "0/x000/001",
                "0/000.p/0",
                "0/000.p/256",
                "0/000.p/03",
                "0/../000",
                "1",
                "0/x01/000")) {
            assertThat(TilePath.parse(wrong)).as(wrong).isEmpty();
        }
    }

    private void assertBroken(Reading reading) {
        assertThatThrownBy(() -> new LogImage(keys).take(reading)).isInstanceOf(LogBrokenException.class);
    }

    private static Reading reading(List<byte[]> data, LogKeys keys) {
        Frontier frontier = Frontier.EMPTY;
        for (byte[] entry : data) {
            frontier = frontier.with(TreeHash.leaf(entry));
        }
        return new Reading(data.size(), frontier.bytes(), keys.checkpoint(data.size(), frontier.root()), data);
    }

    /** As a client would: the widest complete subtrees that full tiles stand for, then the partial tiles to the right. */
    private static byte[] rootOfTiles(LogImage image, long size) {
        List<byte[]> peaks = new ArrayList<>();
        long done = 0;
        for (int level = 2; level >= 0; level--) {
            long span = 1L << (8 * level);
            List<byte[]> hashes = new ArrayList<>();
            long width = (size / span) % 256;
            if (width > 0) {
                byte[] tile = image.tile(level, size / span / 256, (int) width).orElseThrow();
                for (int at = 0; at < tile.length; at += 32) {
                    hashes.add(Arrays.copyOfRange(tile, at, at + 32));
                }
            }
            while (!hashes.isEmpty()) {
                int take = Integer.highestOneBit(hashes.size());
                peaks.add(perfect(hashes.subList(0, take)));
                hashes = new ArrayList<>(hashes.subList(take, hashes.size()));
            }
            done += width * span;
        }
        assertThat(done).isEqualTo(size);
        byte[] root = peaks.getLast();
        for (int i = peaks.size() - 2; i >= 0; i--) {
            root = Rfc6962.sha256(new byte[] {1}, peaks.get(i), root);
        }
        return root;
    }

    private static byte[] perfect(List<byte[]> hashes) {
        if (hashes.size() == 1) {
            return hashes.getFirst();
        }
        int half = hashes.size() / 2;
        return Rfc6962.sha256(
                new byte[] {1}, perfect(hashes.subList(0, half)), perfect(hashes.subList(half, hashes.size())));
    }
}
