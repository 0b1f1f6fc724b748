package be.telling.lookup.definition;

/** A name as readers see it, in both languages of the publication. */
public record Label(String nl, String en) {}
