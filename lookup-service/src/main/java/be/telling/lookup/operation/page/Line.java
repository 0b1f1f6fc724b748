package be.telling.lookup.operation.page;

import io.quarkus.runtime.annotations.RegisterForReflection;

/** A word and what goes with it. */
@RegisterForReflection
public record Line(String name, String value) {}
