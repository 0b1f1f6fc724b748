package be.telling.statistics.publication.catalog;

import be.telling.statistics.publication.catalog.Term.Iri;
import be.telling.statistics.publication.catalog.Term.Text;
import be.telling.statistics.publication.catalog.Term.Typed;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes things as Turtle (W3C, RDF 1.1): each named one by itself, unnamed ones where they are spoken of. */
final class Turtle {
    private final StringBuilder out = new StringBuilder();
    private final Deque<Thing> waiting = new ArrayDeque<>();
    private final Set<String> written = new HashSet<>();

    private Turtle() {}

    static String of(Thing root) {
        Turtle turtle = new Turtle();
        Vocabulary.PREFIXES.forEach((prefix, iri) -> turtle.out
                .append("@prefix ")
                .append(prefix)
                .append(": <")
                .append(iri)
                .append("> .\n"));
        turtle.waiting.add(root);
        while (!turtle.waiting.isEmpty()) {
            Thing thing = turtle.waiting.remove();
            String iri = thing.iri().orElseThrow();
            if (turtle.written.add(iri)) {
                turtle.out.append("\n<").append(iri(iri)).append("> a ").append(thing.type());
                turtle.statements(thing, "  ");
                turtle.out.append(" .\n");
            }
        }
        return turtle.out.toString();
    }

    private void statements(Thing thing, String indent) {
        for (Map.Entry<String, List<Term>> statement : thing.statements().entrySet()) {
            out.append(" ;\n").append(indent).append(statement.getKey()).append(' ');
            String separator = "";
            for (Term term : statement.getValue()) {
                out.append(separator);
                term(term, indent);
                separator = ", ";
            }
        }
    }

    private void term(Term term, String indent) {
        switch (term) {
            case Iri named -> out.append('<').append(iri(named.iri())).append('>');
            case Text text -> out.append(quoted(text.text())).append('@').append(text.language());
            case Typed typed -> out.append(quoted(typed.value())).append("^^").append(typed.type());
            case Thing thing
            when thing.iri().isPresent() -> {
                out.append('<').append(iri(thing.iri().get())).append('>');
                waiting.add(thing);
            }
            case Thing thing -> {
                out.append("[ a ").append(thing.type());
                statements(thing, indent + "  ");
                out.append(" ]");
            }
        }
    }

    /** What an IRI can't hold is written as its number. */
    private static String iri(String iri) {
        StringBuilder escaped = new StringBuilder();
        iri.chars().forEach(c -> {
            if (c <= ' ' || "<>\"{}|^`\\".indexOf(c) >= 0) {
                escaped.append("%%%02X".formatted(c));
            } else {
                escaped.append((char) c);
            }
        });
        return escaped.toString();
    }

    private static String quoted(String text) {
        return '"'
                + text.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("\n", "\\n")
                        .replace("\r", "\\r")
                + '"';
    }
}
