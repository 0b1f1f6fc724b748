package be.telling.lookup.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Node;

/** The messages against golden ones: the same XML, whatever the prefixes and white space. */
class MessageWriterTest {

    private static final String NUMBER = "00722099703";

    private final AtomicInteger references = new AtomicInteger();
    private MessageWriter writer;

    @BeforeEach
    void aWriter() {
        writer = writer(Optional.of("1300"));
    }

    @Test
    void asksForTheWholeHistory() throws Exception {
        Message message = writer.history(Answers.number(NUMBER));

        assertSame(message, "history-message.xml");
        assertThat(message.operation()).isEqualTo(Operation.HISTORY);
        assertThat(message.references()).containsExactlyInAnyOrder("reference-1", "reference-2");
    }

    /** Signatures rely on every byte of it: this is the canonical form too. */
    @Test
    void writesTheSameBytesEveryTime() {
        assertThat(writer.history(Answers.number(NUMBER)).body())
                .isEqualTo(
                        "<p:GeefHistoriekPersoon xmlns:p=\"http://magda.vlaanderen.be/persoon/soap/geefhistoriekpersoon"
                                + "/v02_02\"><Verzoek><Context><Naam>GeefHistoriekPersoon</Naam><Versie>02.02.0000</Versie>"
                                + "<Bericht><Type>VRAAG</Type><Tijdstip><Datum>2026-01-05</Datum><Tijd>09:30:15.250</Tijd>"
                                + "</Tijdstip><Afzender><Identificatie>count.test/a&amp;b</Identificatie><Referte>reference-1"
                                + "</Referte><Hoedanigheid>1300</Hoedanigheid></Afzender></Bericht></Context><Vragen><Vraag>"
                                + "<Referte>reference-2</Referte><Inhoud><Criteria><INSZ>00722099703</INSZ>"
                                + "<Datum Op=\"0\">1900-01-01</Datum></Criteria><Bron>SOA</Bron><Taal>nl</Taal></Inhoud></Vraag>"
                                + "</Vragen></Verzoek></p:GeefHistoriekPersoon>");
    }

    @Test
    void inscribes() throws Exception {
        Message message = writer.inscribe(Answers.number(NUMBER), LocalDate.of(2026, 1, 5), LocalDate.of(2026, 2, 5));

        assertSame(message, "inscription-message.xml");
    }

    @Test
    void signsOut() throws Exception {
        assertSame(writer.signOut(Answers.number(NUMBER)), "sign-out-message.xml");
    }

    @Test
    void leavesOutTheCapacityIfThereIsNone() {
        assertThat(writer(Optional.empty()).history(Answers.number(NUMBER)).body())
                .doesNotContain("Hoedanigheid");
    }

    @Test
    void everyMessageHasReferencesOfItsOwn() {
        Message first = writer.history(Answers.number(NUMBER));
        Message second = writer.history(Answers.number(NUMBER));

        assertThat(second.references()).doesNotContainAnyElementsOf(first.references());
    }

    @Test
    void doesNotShowTheNumber() {
        assertThat(writer.history(Answers.number(NUMBER)).toString()).doesNotContain(NUMBER);
    }

    private MessageWriter writer(Optional<String> capacity) {
        Clock clock = Clock.fixed(Instant.parse("2026-01-05T08:30:15.250Z"), ZoneOffset.UTC);
        return new MessageWriter("count.test/a&b", capacity, clock, () -> "reference-" + references.incrementAndGet());
    }

    private static void assertSame(Message message, String golden) throws Exception {
        assertThat(canonical(Envelope.plain().around(message.body()).await().indefinitely()))
                .isEqualTo(canonical(Answers.text(golden)));
    }

    /** Names with their namespaces, attributes and text, one element a line; no prefixes, no white space between. */
    private static String canonical(String xml) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setNamespaceAware(true);
        Document document =
                factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
        StringBuilder canonical = new StringBuilder();
        append(canonical, document.getDocumentElement(), "");
        return canonical.toString();
    }

    private static void append(StringBuilder canonical, Node node, String indent) {
        if (node.getNodeType() == Node.TEXT_NODE && !node.getTextContent().isBlank()) {
            canonical.append(indent).append('"').append(node.getTextContent()).append("\"\n");
        } else if (node.getNodeType() == Node.ELEMENT_NODE) {
            canonical
                    .append(indent)
                    .append('{')
                    .append(node.getNamespaceURI())
                    .append('}')
                    .append(node.getLocalName());
            for (int i = 0; i < node.getAttributes().getLength(); i++) {
                Node attribute = node.getAttributes().item(i);
                if (!attribute.getNodeName().startsWith("xmlns")) {
                    canonical
                            .append(' ')
                            .append(attribute.getNodeName())
                            .append('=')
                            .append(attribute.getNodeValue());
                }
            }
            canonical.append('\n');
            for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
                append(canonical, child, indent + " ");
            }
        }
    }
}
