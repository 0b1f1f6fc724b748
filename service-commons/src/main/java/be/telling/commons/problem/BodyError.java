package be.telling.commons.problem;

import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * What is wrong at one place of a request, as the example of RFC 9457 has it.
 *
 * @param pointer JSON pointer into the body as a URI fragment, such as {@code #/organisations/3/domain}
 * @param detail the rule that is broken, never the value
 */
@RegisterForReflection
public record BodyError(String pointer, String detail) {}
