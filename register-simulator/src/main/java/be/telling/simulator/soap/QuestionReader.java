package be.telling.simulator.soap;

import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads messages safely (no document types, no entities, bounded size and depth) and as strictly as the schemas that the
 * register checks them against, so that whoever asks wrongly learns it here.
 */
public final class QuestionReader {

    private static final String ENVELOPE = "http://schemas.xmlsoap.org/soap/envelope/";

    /** Real questions have some forty elements, ten deep. */
    private static final int MOST_ELEMENTS = 2_000;

    private static final int DEEPEST = 40;

    private final XMLInputFactory factory = XMLInputFactory.newDefaultFactory();

    public QuestionReader() {
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    }

    public Reading read(byte[] message) {
        Element root;
        try {
            root = parse(message);
        } catch (XMLStreamException malformed) {
            return new Reading.Unreadable("the message is not well-formed");
        }
        boolean enveloped = root.name().equals("Envelope") && root.namespace().equals(ENVELOPE);
        Element body = enveloped ? soapBody(root) : root;
        Optional<Service> service = body == null ? Optional.empty() : Service.of(body);
        if (body == null || service.isEmpty()) {
            return new Reading.Unreadable("the message is for no service of this register");
        }
        return new MessageRules(service.get(), enveloped).check(body);
    }

    private static @Nullable Element soapBody(Element envelope) {
        return envelope.children().stream()
                .filter(child ->
                        child.name().equals("Body") && child.namespace().equals(ENVELOPE))
                .flatMap(child -> child.children().stream())
                .findFirst()
                .orElse(null);
    }

    private Element parse(byte[] message) throws XMLStreamException {
        XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(message));
        try {
            Deque<Element> open = new ArrayDeque<>();
            Element root = null;
            int elements = 0;
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        if (++elements > MOST_ELEMENTS || open.size() >= DEEPEST) {
                            throw new XMLStreamException("larger than any question");
                        }
                        Element element = element(reader);
                        if (open.isEmpty()) {
                            root = element;
                        } else {
                            open.peek().children().add(element);
                        }
                        open.push(element);
                    }
                    case XMLStreamConstants.END_ELEMENT -> open.pop();
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                        Element inner = open.peek();
                        if (inner != null) {
                            inner.content().append(reader.getText());
                        }
                    }
                    case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                        throw new XMLStreamException("document types and entities are not read");
                    default -> {}
                }
            }
            if (root == null) {
                throw new XMLStreamException("no element");
            }
            return root;
        } finally {
            reader.close();
        }
    }

    private static Element element(XMLStreamReader reader) {
        Map<String, String> attributes = reader.getAttributeCount() == 0 ? Map.of() : new HashMap<>();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
        }
        String namespace = reader.getNamespaceURI();
        return new Element(namespace == null ? "" : namespace, reader.getLocalName(), attributes);
    }
}
