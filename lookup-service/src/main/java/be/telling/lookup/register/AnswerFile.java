package be.telling.lookup.register;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * A file with answers, read from its first to its last byte, one answer at a time; only the answers that somebody waits
 * for are kept.
 *
 * @param references of all its answers
 * @param answers those that were wanted, by reference
 * @param request reference of the request as a whole, empty if it isn't told
 * @param notices on the file as a whole; without any answers they are the answer to all its questions
 */
record AnswerFile(Set<String> references, Map<String, Reply> answers, String request, List<Notice> notices) {

    /** No file that the register would send has as much. */
    private static final long LARGEST = 1L << 30;

    /** @throws UnreadableAnswerException if it isn't whole, or no file of answers */
    static AnswerFile read(Path path, Predicate<String> wanted) throws IOException, UnreadableAnswerException {
        if (Files.size(path) > LARGEST) {
            throw new UnreadableAnswerException("a file that is too large");
        }
        try (InputStream stream = new BufferedInputStream(Files.newInputStream(path), 1 << 16)) {
            XMLStreamReader xml = AnswerXml.open(stream);
            try {
                return new Contents(wanted).read(xml);
            } finally {
                xml.close();
            }
        } catch (XMLStreamException e) {
            // The parser's message may quote the file.
            throw new UnreadableAnswerException("not well-formed, or not whole");
        }
    }

    /** What has been read so far. */
    private static final class Contents {

        private final Predicate<String> wanted;
        private final Set<String> references = new HashSet<>();
        private final Map<String, Element> answers = new HashMap<>();
        private final List<Notice> notices = new ArrayList<>();
        private String request = "";
        private boolean reply;

        Contents(Predicate<String> wanted) {
            this.wanted = wanted;
        }

        AnswerFile read(XMLStreamReader xml) throws XMLStreamException, UnreadableAnswerException {
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                    throw new UnreadableAnswerException("a document type or entity");
                }
                if (event == XMLStreamConstants.START_ELEMENT) {
                    start(xml);
                }
            }
            if (!reply) {
                throw new UnreadableAnswerException("no Repliek");
            }
            Map<String, Reply> replies = new HashMap<>();
            answers.forEach((reference, answer) -> replies.put(reference, Reply.of(answer, notices)));
            return new AnswerFile(references, replies, request, notices);
        }

        private void start(XMLStreamReader xml) throws XMLStreamException, UnreadableAnswerException {
            switch (xml.getLocalName()) {
                case "Repliek" -> reply = true;
                // Whom the register answers: with the reference of what we sent.
                case "Ontvanger" -> request = AnswerXml.element(xml).childText("Referte");
                case "Uitzonderingen" ->
                    notices.addAll(Notice.of(AnswerXml.element(xml).children("Uitzondering")));
                case "Antwoord" -> {
                    Element answer = AnswerXml.element(xml);
                    String reference = answer.childText("Referte");
                    if (!references.add(reference)) {
                        throw new UnreadableAnswerException("two answers to one question");
                    }
                    if (wanted.test(reference)) {
                        answers.put(reference, answer);
                    }
                }
                default -> {
                    // Only a way to what is below it.
                }
            }
        }
    }
}
