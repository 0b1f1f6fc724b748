package be.telling.statistics.publication.catalog;

/** What a statement can say of something. */
sealed interface Term permits Term.Iri, Term.Text, Term.Typed, Thing {
    /** An address in full, or relative to the document's own. */
    record Iri(String iri) implements Term {}

    /** Words in a language. */
    record Text(String text, String language) implements Term {}

    /** A value of a type; {@code xsd:string} for plain text. */
    record Typed(String value, String type) implements Term {}
}
