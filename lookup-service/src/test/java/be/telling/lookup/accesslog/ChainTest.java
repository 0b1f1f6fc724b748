package be.telling.lookup.accesslog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChainTest {

    private static final long MICROS = 1_000_000;
    private static final long START = Instant.parse("2026-01-01T00:00:00Z").getEpochSecond() * MICROS;
    private static final int BLOCKS = 8;

    private final List<Block> blocks = chain(1, Block.GENESIS, BLOCKS);

    @Test
    void aChainThatNobodyTouchedIsWhole() {
        Chain chain = check(blocks, List.of(), anchor(blocks.get(3)), anchor(blocks.getLast()));

        assertThat(chain.findings()).isEmpty();
        assertThat(chain.summary()).contains("8 blocks with 36 entries", "8:");
    }

    @Test
    void everyChangedByteIsFound() {
        Block block = blocks.get(3);
        for (int i = 0; i < block.sealed().length; i++) {
            byte[] sealed = block.sealed().clone();
            sealed[i] ^= 1;
            assertFound("block 4 was changed", with(3, copy(block, block.sealedAt(), block.entries(), sealed)));
        }
        assertFound("block 4 was changed", with(3, copy(block, block.sealedAt() + 1, block.entries(), block.sealed())));
        assertFound("block 4 was changed", with(3, copy(block, block.sealedAt(), 99, block.sealed())));
    }

    @Test
    void aChangedBlockWithANewHashDoesNotCarryTheNextOne() {
        Block block = blocks.get(3);
        Block changed = block(4, block.previous(), START, 1, new byte[] {7});

        assertFound("block 5 doesn't follow", with(3, changed));
    }

    @Test
    void aRemovedExchangedOrRepeatedBlockIsFound() {
        List<Block> removed = new ArrayList<>(blocks);
        removed.remove(3);
        List<Block> exchanged = new ArrayList<>(blocks);
        Collections.swap(exchanged, 3, 4);
        List<Block> repeated = new ArrayList<>(blocks);
        repeated.add(4, blocks.get(3));

        assertFound("block 5 stands where block 4 should", removed);
        assertFound("missing or out of order", exchanged);
        assertFound("missing or out of order", repeated);
        assertFound("missing or out of order", blocks.subList(1, BLOCKS));
    }

    @Test
    void aChainThatWasCutOffIsFoundByAnAnchor() {
        List<Block> cut = blocks.subList(0, 5);

        assertThat(check(cut, List.of()).findings()).isEmpty();
        assertThat(check(cut, List.of(), anchor(blocks.get(6))).findings())
                .singleElement()
                .asString()
                .contains("ends before anchor 7:");
    }

    @Test
    void aChainThatWasWrittenAnewIsFoundByAnAnchor() {
        List<Block> anew = new ArrayList<>(blocks.subList(0, 5));
        Block forged = block(6, blocks.get(4).hash(), START + 6 * MICROS, 1, new byte[] {7});
        anew.add(forged);
        anew.addAll(chain(7, forged.hash(), 2));

        assertThat(check(anew, List.of()).findings()).isEmpty();
        assertThat(check(anew, List.of(), anchor(blocks.get(6))).findings())
                .singleElement()
                .asString()
                .contains("block 7 isn't the one");
    }

    @Test
    void theChainGoesOnAfterWhatWasRemovedInTime() {
        Block last = blocks.get(3);
        long later = START + 11L * 366 * 86_400 * MICROS;
        Purge purge = new Purge(4, last.hash(), last.sealedAt(), 10, later);

        assertThat(check(blocks.subList(4, BLOCKS), List.of(purge), anchor(last))
                        .findings())
                .isEmpty();
        assertThat(check(blocks.subList(5, BLOCKS), List.of(purge)).findings()).isNotEmpty();
    }

    @Test
    void whatWasRemovedTooEarlyIsFound() {
        Block last = blocks.get(3);
        Purge purge = new Purge(4, last.hash(), last.sealedAt(), 10, last.sealedAt() + MICROS);

        assertThat(check(blocks.subList(4, BLOCKS), List.of(purge)).findings())
                .singleElement()
                .asString()
                .contains("before their retention was over");
    }

    private void assertFound(String finding, List<Block> chain) {
        assertThat(check(chain, List.of()).findings()).anyMatch(found -> found.contains(finding));
    }

    private List<Block> with(int place, Block block) {
        List<Block> changed = new ArrayList<>(blocks);
        changed.set(place, block);
        return changed;
    }

    private static Chain check(List<Block> blocks, List<Purge> purges, Anchor... anchors) {
        Chain chain = new Chain(purges, Arrays.asList(anchors), Period.ofYears(10));
        blocks.forEach(chain::accept);
        return chain;
    }

    private static Anchor anchor(Block block) {
        return Anchor.parse(new Anchor(block.seq(), block.hash()).toString());
    }

    private static List<Block> chain(long first, byte[] previous, int count) {
        List<Block> chain = new ArrayList<>();
        byte[] hash = previous;
        for (int i = 0; i < count; i++) {
            Block block = block(first + i, hash, START + (first + i) * MICROS, i + 1, new byte[] {(byte) i, 2, 3});
            chain.add(block);
            hash = block.hash();
        }
        return chain;
    }

    private static Block block(long seq, byte[] previous, long sealedAt, int entries, byte[] sealed) {
        Block unhashed = new Block(seq, previous, new byte[0], sealedAt, entries, "key", sealed);
        return new Block(seq, previous, unhashed.computedHash(), sealedAt, entries, "key", sealed);
    }

    private static Block copy(Block block, long sealedAt, int entries, byte[] sealed) {
        return new Block(block.seq(), block.previous(), block.hash(), sealedAt, entries, block.keyId(), sealed);
    }
}
