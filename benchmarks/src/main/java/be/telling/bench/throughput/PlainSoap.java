package be.telling.bench.throughput;

import io.vertx.core.buffer.Buffer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLEventReader;
import javax.xml.stream.XMLEventWriter;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.events.XMLEvent;

/** A question written and an answer read with what Java brings for XML, and nothing made of either. */
final class PlainSoap {

    private static final XMLInputFactory READING = XMLInputFactory.newDefaultFactory();
    private static final XMLOutputFactory WRITING = XMLOutputFactory.newDefaultFactory();

    static {
        READING.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    }

    private final List<XMLEvent> question = new ArrayList<>();

    /** @param sample a question of lookup-service */
    PlainSoap(byte[] sample) throws XMLStreamException {
        XMLEventReader events = READING.createXMLEventReader(new ByteArrayInputStream(sample));
        while (events.hasNext()) {
            question.add(events.nextEvent());
        }
    }

    Buffer question() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            XMLEventWriter xml = WRITING.createXMLEventWriter(bytes, "UTF-8");
            for (XMLEvent event : question) {
                xml.add(event);
            }
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a question can't be written", e);
        }
        return Buffer.buffer(bytes.toByteArray());
    }

    /** Reads to the very end; returns how much text there was, so that nothing is left out. */
    int read(byte[] answer) {
        int text = 0;
        try {
            XMLStreamReader xml = READING.createXMLStreamReader(new ByteArrayInputStream(answer));
            while (xml.hasNext()) {
                xml.next();
                if (xml.hasText()) {
                    text += xml.getText().length();
                }
            }
        } catch (XMLStreamException e) {
            throw new IllegalStateException("an answer can't be read", e);
        }
        return text;
    }
}
