package be.telling.statistics.publication.catalog;

import be.telling.statistics.counts.Language;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Something with a class and statements about it: the little of RDF that a catalogue needs. Names are prefixed ones. */
final class Thing implements Term {
    private final Optional<String> iri;
    private final String type;
    private final Map<String, List<Term>> statements = new LinkedHashMap<>();

    private Thing(Optional<String> iri, String type) {
        this.iri = iri;
        this.type = type;
    }

    static Thing named(String iri, String type) {
        return new Thing(Optional.of(iri), type);
    }

    static Thing unnamed(String type) {
        return new Thing(Optional.empty(), type);
    }

    Thing with(String property, Term... terms) {
        statements.computeIfAbsent(property, p -> new ArrayList<>()).addAll(List.of(terms));
        return this;
    }

    Thing with(String property, List<? extends Term> terms) {
        if (!terms.isEmpty()) {
            with(property, terms.toArray(Term[]::new));
        }
        return this;
    }

    Thing link(String property, String iri) {
        return with(property, new Iri(iri));
    }

    Thing plain(String property, String text) {
        return with(property, new Typed(text, "xsd:string"));
    }

    Thing number(String property, long value) {
        return with(property, new Typed(Long.toString(value), "xsd:nonNegativeInteger"));
    }

    Thing date(String property, LocalDate date) {
        return with(property, new Typed(date.toString(), "xsd:date"));
    }

    Thing time(String property, Instant time) {
        return with(property, new Typed(time.toString(), "xsd:dateTime"));
    }

    /** In every language that the text has. */
    Thing text(String property, be.telling.statistics.counts.Text text) {
        for (Language language : Language.values()) {
            with(property, new Text(text.in(language), language.code()));
        }
        return this;
    }

    Optional<String> iri() {
        return iri;
    }

    String type() {
        return type;
    }

    Map<String, List<Term>> statements() {
        return statements;
    }
}
