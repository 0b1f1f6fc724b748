package be.telling.simulator.server;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** An answer as a client reads it, by local names alone. */
record Answers(Element element) {

    static Answers parse(byte[] bytes) {
        try {
            var factory = DocumentBuilderFactory.newDefaultNSInstance();
            return new Answers(factory.newDocumentBuilder()
                    .parse(new ByteArrayInputStream(bytes))
                    .getDocumentElement());
        } catch (Exception malformed) {
            throw new AssertionError("the answer is not well-formed", malformed);
        }
    }

    String name() {
        return element.getLocalName();
    }

    String text() {
        return element.getTextContent().strip();
    }

    Optional<String> attribute(String name) {
        return element.hasAttribute(name) ? Optional.of(element.getAttribute(name)) : Optional.empty();
    }

    List<Answers> children() {
        var children = new ArrayList<Answers>();
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child) {
                children.add(new Answers(child));
            }
        }
        return children;
    }

    List<Answers> all(String... path) {
        List<Answers> here = List.of(this);
        for (String step : path) {
            here = here.stream()
                    .flatMap(one -> one.children().stream())
                    .filter(child -> child.name().equals(step))
                    .toList();
        }
        return here;
    }

    Optional<Answers> one(String... path) {
        List<Answers> found = all(path);
        if (found.size() > 1) {
            throw new AssertionError(String.join("/", path) + " occurs " + found.size() + " times");
        }
        return found.stream().findFirst();
    }

    String text(String... path) {
        return one(path).map(Answers::text).orElse("");
    }

    /** The Repliek, in an envelope or not. */
    Answers reply() {
        return (name().equals("Envelope") ? all("Body").getFirst().children().getFirst() : this)
                .one("Repliek")
                .orElseThrow();
    }

    /** The codes of all exceptions at either level. */
    List<String> exceptions() {
        var codes = new ArrayList<String>();
        reply().all("Uitzonderingen", "Uitzondering", "Identificatie").forEach(code -> codes.add(code.text()));
        reply().all("Antwoorden", "Antwoord", "Uitzonderingen", "Uitzondering", "Identificatie")
                .forEach(code -> codes.add(code.text()));
        return codes;
    }

    Optional<Answers> person() {
        return reply().one("Antwoorden", "Antwoord", "Inhoud", "HistoriekPersoon");
    }
}
