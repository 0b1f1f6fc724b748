package be.telling.lookup.register;

import com.fasterxml.aalto.UncheckedStreamException;
import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads the XML of an answer. A document type is refused, so that nothing can be fetched or blown up through entities.
 * Only the elements that are listed here are kept: names, addresses and documents of identity are passed over while
 * reading and are never held.
 */
final class AnswerXml {

    private static final Set<String> KEPT = Set.of(
            "Envelope",
            "Body",
            "Fault",
            "detail",
            "Detail",
            Operation.HISTORY.response(),
            Operation.INSCRIBE.response(),
            Operation.SIGN_OUT.response(),
            "Repliek",
            "Antwoorden",
            "Antwoord",
            "Referte",
            "Inhoud",
            "Resultaat",
            "Uitzonderingen",
            "Uitzondering",
            "Identificatie",
            "Type",
            "Annotaties",
            "Annotatie",
            "Naam",
            "Waarde",
            "HistoriekPersoon",
            "INSZ",
            "HistoriekNationaliteit",
            "Nationaliteit",
            "Code",
            "HistoriekAfstamming",
            "Afstamming",
            "Ouders",
            "Ouder",
            "Geslacht");

    private static final Set<String> KEPT_ATTRIBUTES = Set.of("DatumBegin", "IsFictief");

    /** No answer nests deeper; the bound keeps walks over the elements off the limits of the stack. */
    private static final int MAX_DEPTH = 32;

    private static final XMLInputFactory FACTORY = factory();

    private AnswerXml() {}

    private static XMLInputFactory factory() {
        // Reading takes most of what a call costs, and this reader a third of what that of the JDK takes.
        XMLInputFactory factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    static Element read(byte[] answer) throws UnreadableAnswerException {
        try {
            XMLStreamReader xml = FACTORY.createXMLStreamReader(new ByteArrayInputStream(answer));
            try {
                return read(xml);
            } finally {
                xml.close();
            }
        } catch (XMLStreamException | UncheckedStreamException e) {
            // The parser's message may quote the answer. The second kind comes from text that it only looked at when
            // asked for.
            throw new UnreadableAnswerException("not well-formed");
        }
    }

    /** To the very end: only then is it certain that nothing is missing or follows. */
    private static Element read(XMLStreamReader xml) throws XMLStreamException, UnreadableAnswerException {
        Element root = null;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                root = element(xml);
            } else if (event == XMLStreamConstants.DTD) {
                throw new UnreadableAnswerException("a document type");
            }
        }
        if (root == null) {
            throw new UnreadableAnswerException("no element");
        }
        return root;
    }

    /** For large files, which are not read as one. */
    static XMLStreamReader open(InputStream stream) throws XMLStreamException {
        return FACTORY.createXMLStreamReader(stream);
    }

    /** The element that the reader has just come to the start of, up to its end. */
    static Element element(XMLStreamReader xml) throws XMLStreamException, UnreadableAnswerException {
        Deque<Element> open = new ArrayDeque<>();
        Element root = start(xml, null);
        open.push(root);
        int skipped = 0;
        int length = 0;
        while (!open.isEmpty()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (skipped > 0 || !KEPT.contains(xml.getLocalName())) {
                        skipped++;
                    } else {
                        open.push(start(xml, open.peek()));
                    }
                    if (open.size() > MAX_DEPTH) {
                        throw new UnreadableAnswerException("nested too deeply");
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    if (skipped > 0) {
                        skipped--;
                    } else {
                        open.pop();
                    }
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    Element element = open.peek();
                    if (skipped == 0 && element != null && (element.hasText() || !xml.isWhiteSpace())) {
                        length += xml.getTextLength();
                        if (length > SoapConnection.MAX_ANSWER) {
                            throw new UnreadableAnswerException("an answer that is too large");
                        }
                        element.add(xml.getText());
                    }
                }
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new UnreadableAnswerException("a document type or entity");
                default -> {}
            }
        }
        return root;
    }

    private static Element start(XMLStreamReader xml, @Nullable Element parent) {
        Map<String, String> attributes = Map.of();
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (KEPT_ATTRIBUTES.contains(xml.getAttributeLocalName(i))) {
                attributes = attributes.isEmpty() ? new HashMap<>() : attributes;
                attributes.put(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
            }
        }
        Element element = new Element(xml.getLocalName(), attributes);
        if (parent != null) {
            parent.add(element);
        }
        return element;
    }
}
