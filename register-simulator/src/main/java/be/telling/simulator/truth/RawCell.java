package be.telling.simulator.truth;

/**
 * A raw count in the contract's form: {@code organisation} is {@code _T}, a domain or an OVO code; {@code dimension} and
 * {@code value} are {@code _T}, or one of LEVEL, STATUTE, SEX, AGE with its value.
 */
public record RawCell(String organisation, String dimension, String value, String origin, long persons) {}
