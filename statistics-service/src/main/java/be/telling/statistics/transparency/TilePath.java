package be.telling.statistics.transparency;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands behind {@code tile/} in an address, as C2SP's tlog-tiles writes it: {@code <L>/<N>[.p/<W>]} or {@code
 * entries/<N>[.p/<W>]}, N in groups of three digits, all but the last behind an x.
 *
 * @param level -1 for entries
 * @param width fewer than all for a partial tile
 */
record TilePath(int level, long number, int width) {
    static final int ENTRIES = -1;

    private static final Pattern FORM =
            Pattern.compile("(entries|0|[1-9][0-9]?)/((?:x[0-9]{3}/){0,5}[0-9]{3})(?:\\.p/([1-9][0-9]{0,2}))?");
    private static final int HIGHEST_LEVEL = 63;

    /** Empty if nothing can have this address. */
    static Optional<TilePath> parse(String path) {
        Matcher matcher = FORM.matcher(path);
        if (!matcher.matches() || matcher.group(2).startsWith("x000/")) {
            return Optional.empty();
        }
        int level = matcher.group(1).equals("entries") ? ENTRIES : Integer.parseInt(matcher.group(1));
        long number = Long.parseLong(matcher.group(2).replace("x", "").replace("/", ""));
        String partial = matcher.group(3);
        int width = partial == null ? MerkleTree.TILE_WIDTH : Integer.parseInt(partial);
        boolean fits = level <= HIGHEST_LEVEL
                && (partial == null ? width == MerkleTree.TILE_WIDTH : width < MerkleTree.TILE_WIDTH);
        return fits ? Optional.of(new TilePath(level, number, width)) : Optional.empty();
    }
}
