package be.telling.lookup.register;

import be.telling.commons.nationalnumber.NationalNumber;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** The answers in {@code resources/register}, made ready for a message. All numbers in them are test numbers. */
final class Answers {

    static final String REFERENCE = "11111111-1111-4111-8111-111111111111";
    static final String MESSAGE_REFERENCE = "22222222-2222-4222-8222-222222222222";

    private Answers() {}

    static NationalNumber number(String digits) {
        return NationalNumber.parse(digits).orElseThrow();
    }

    static Message message(Operation operation) {
        return new Message(operation, Set.of(MESSAGE_REFERENCE, REFERENCE), "");
    }

    static String text(String file) {
        try (InputStream stream = Answers.class.getResourceAsStream("/register/" + file)) {
            if (stream == null) {
                throw new AssertionError("no resource " + file);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Answering the question of {@link #message}. */
    static String answer(String file) {
        return text(file).replace("{reference}", REFERENCE).replace("{message}", MESSAGE_REFERENCE);
    }

    static String exception(String file, String code, String type) {
        return answer(file).replace("{code}", code).replace("{type}", type);
    }

    /** As the public mock sends it. */
    static String inEnvelope(String answer) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                + "<soapenv:Envelope xmlns:soapenv=\"http://schemas.xmlsoap.org/soap/envelope/\">\n"
                + "  <soapenv:Header/>\n  <soapenv:Body>\n" + bare(answer)
                + "\n  </soapenv:Body>\n</soapenv:Envelope>\n";
    }

    /** The same with other prefixes, without white space, and with a header that says things of its own. */
    static String inOtherEnvelope(String answer) {
        return "<Envelope xmlns=\"http://schemas.xmlsoap.org/soap/envelope/\"><Header><x:Trace xmlns:x=\"urn:x\">"
                + "<x:INSZ>71690499880</x:INSZ></x:Trace></Header><Body>"
                + bare(answer)
                        .replaceAll(">\\s+<", "><")
                        .replaceAll("<(/?)(web|p):", "<$1q:")
                        .replaceAll("xmlns:(web|p)=", "xmlns=\"\" xmlns:q=")
                + "</Body></Envelope>";
    }

    private static String bare(String answer) {
        return answer.replaceFirst("^<\\?xml[^>]*\\?>\\s*", "");
    }

    static Element xml(String answer) throws UnreadableAnswerException {
        return AnswerXml.read(answer.getBytes(StandardCharsets.UTF_8));
    }

    static Answer history(String answer, String asked) throws UnreadableAnswerException {
        return HistoryAnswer.of(Reply.of(xml(answer), message(Operation.HISTORY)), number(asked));
    }

    static Inscription inscription(String answer, Operation operation) throws UnreadableAnswerException {
        return InscriptionAnswer.of(Reply.of(xml(answer), message(operation)), operation);
    }

    static Relative registered(String digits) {
        return new Relative.Registered(number(digits));
    }

    static Relative unknown() {
        return new Relative.Unknown();
    }
}
