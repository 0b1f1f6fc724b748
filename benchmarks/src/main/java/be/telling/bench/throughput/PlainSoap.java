package be.telling.bench.throughput;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The exchange as somebody writes it who wants nothing but its answer: a question with a number and references of its own, and
 * of the answer, read to its end, whom it is about, the nationalities and the parents.
 */
final class PlainSoap {

    /**
     * What an answer tells.
     *
     * @param nationalities codes, each after the day since when
     * @param persons numbers: who was asked about, then the parents
     */
    record Told(String reference, List<String> nationalities, List<String> persons) {}

    private static final String REFERENCE = "<Referte>";
    private static final String NUMBER = "<INSZ>";

    private final XMLInputFactory reading;
    private final String begin;
    private final String middle;
    private final String last;
    private final String end;

    /**
     * @param sample a question of lookup-service, of which the number and the references are exchanged
     * @param reading what XML is read with
     */
    PlainSoap(byte[] sample, XMLInputFactory reading) {
        this.reading = reading;
        reading.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        String text = new String(sample, StandardCharsets.UTF_8);
        int message = text.indexOf(REFERENCE) + REFERENCE.length();
        int question = text.indexOf(REFERENCE, message) + REFERENCE.length();
        int number = text.indexOf(NUMBER) + NUMBER.length();
        this.begin = text.substring(0, message);
        this.middle = text.substring(text.indexOf('<', message), question);
        this.last = text.substring(text.indexOf('<', question), number);
        this.end = text.substring(text.indexOf('<', number));
    }

    String question(long number) {
        return begin + UUID.randomUUID() + middle + UUID.randomUUID() + last + Numbers.digits(number) + end;
    }

    Told read(byte[] answer) {
        String reference = "";
        List<String> nationalities = new ArrayList<>();
        List<String> persons = new ArrayList<>();
        boolean nationality = false;
        try {
            XMLStreamReader xml = reading.createXMLStreamReader(new ByteArrayInputStream(answer));
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    switch (xml.getLocalName()) {
                        case "Referte" -> reference = xml.getElementText();
                        case "INSZ" -> persons.add(xml.getElementText());
                        case "Nationaliteit" -> {
                            nationality = true;
                            nationalities.add(String.valueOf(xml.getAttributeValue(null, "DatumBegin")));
                        }
                        case "Code" -> {
                            if (nationality) {
                                nationalities.add(xml.getElementText());
                            }
                        }
                        default -> {}
                    }
                } else if (event == XMLStreamConstants.END_ELEMENT
                        && xml.getLocalName().equals("Nationaliteit")) {
                    nationality = false;
                }
            }
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("an answer can't be read", e);
        }
        return new Told(reference, nationalities, persons);
    }
}
