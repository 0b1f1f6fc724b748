package be.telling.intake.sealing;

/**
 * What a sealed list came to.
 *
 * @param digest SHA-256 over the sealed parts in order, in hex. It names exactly these sealed bytes, and because the
 *     seal is random it says nothing of the rows, as a digest of the list itself would.
 */
public record SealedContent(int parts, int rows, String digest) {}
