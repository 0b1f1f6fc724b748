package be.telling.lookup.keys;

/** What a ciphertext holds. A part of its associated data: a verdict can't be passed off as an answer. */
public enum Content {
    NUMBER,
    ANSWER,
    ATTRIBUTES,
    VERDICT,
    COUNTS
}
