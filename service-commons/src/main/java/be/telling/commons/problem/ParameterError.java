package be.telling.commons.problem;

import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * What is wrong with one part of an address.
 *
 * @param parameter its name
 * @param detail the rule that is broken, never the value
 */
@RegisterForReflection
public record ParameterError(String parameter, String detail) {}
