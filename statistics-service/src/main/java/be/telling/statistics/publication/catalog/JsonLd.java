package be.telling.statistics.publication.catalog;

import be.telling.statistics.publication.catalog.Term.Iri;
import be.telling.statistics.publication.catalog.Term.Text;
import be.telling.statistics.publication.catalog.Term.Typed;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.Set;

/** Writes things as JSON-LD 1.1: nested, with the same prefixed names as in Turtle and nothing to fetch from elsewhere. */
final class JsonLd {
    private static final JsonMapper JSON = new JsonMapper();

    private final Set<String> written = new HashSet<>();

    private JsonLd() {}

    static String of(Thing root) {
        ObjectNode document = JSON.createObjectNode();
        ObjectNode context = document.putObject("@context");
        Vocabulary.PREFIXES.forEach(context::put);
        document.setAll(new JsonLd().object(root));
        try {
            return JSON.writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A catalogue can't be written", e);
        }
    }

    private ObjectNode object(Thing thing) {
        ObjectNode object = JSON.createObjectNode();
        thing.iri().ifPresent(iri -> object.put("@id", iri));
        // Whoever is spoken of again is told of once.
        if (thing.iri().isPresent() && !written.add(thing.iri().get())) {
            return object;
        }
        object.put("@type", thing.type());
        thing.statements().forEach((property, terms) -> {
            ArrayNode values = object.putArray(property);
            terms.forEach(term -> values.add(value(term)));
        });
        return object;
    }

    private ObjectNode value(Term term) {
        return switch (term) {
            case Iri named -> JSON.createObjectNode().put("@id", named.iri());
            case Text text -> JSON.createObjectNode().put("@value", text.text()).put("@language", text.language());
            case Typed typed ->
                JSON.createObjectNode().put("@value", typed.value()).put("@type", typed.type());
            case Thing thing -> object(thing);
        };
    }
}
