package be.telling.simulator.soap;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An element of a question; questions are small. */
record Element(
        String namespace, String name, Map<String, String> attributes, List<Element> children, StringBuilder content) {

    Element(String namespace, String name, Map<String, String> attributes) {
        this(namespace, name, attributes, new ArrayList<>(), new StringBuilder());
    }

    String text() {
        return content.toString().strip();
    }

    /** The only way down is through elements without a namespace: that is how these messages are made. */
    List<Element> all(String child) {
        return children.stream()
                .filter(element -> element.name.equals(child) && element.namespace.isEmpty())
                .toList();
    }

    Optional<Element> at(String... path) {
        Optional<Element> here = Optional.of(this);
        for (String step : path) {
            here = here.flatMap(element -> element.all(step).stream().findFirst());
        }
        return here;
    }

    /** Empty where it is missing or blank. */
    String text(String... path) {
        return at(path).map(Element::text).orElse("");
    }
}
