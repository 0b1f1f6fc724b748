package be.telling.commons.problem;

/**
 * What is wrong with one part of an address.
 *
 * @param parameter its name
 * @param detail the rule that is broken, never the value
 */
public record ParameterError(String parameter, String detail) {}
