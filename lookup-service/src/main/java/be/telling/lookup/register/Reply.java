package be.telling.lookup.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An answer taken out of its envelopes.
 *
 * @param content the Inhoud of the one Antwoord; null if the register gave none
 * @param notices those at the level of the message and those of the answer
 */
record Reply(@Nullable Element content, List<Notice> notices) {

    private static final String BODY = "Body";

    /**
     * @throws UnreadableAnswerException if it isn't an answer to this message: another service's, without any content,
     *     or with the reference of another question
     */
    static Reply of(Element root, Message message) throws UnreadableAnswerException {
        Element response = unwrap(root);
        if (response.name().equals("Fault")) {
            List<Notice> notices = Notice.of(response.descendants("Uitzondering"));
            if (notices.isEmpty()) {
                throw new UnreadableAnswerException("a SOAP fault");
            }
            return new Reply(null, notices);
        }
        if (!response.name().equals(message.operation().response())) {
            throw new UnreadableAnswerException("an answer of another service");
        }
        Element reply = response.child("Repliek");
        if (reply == null) {
            throw new UnreadableAnswerException("no Repliek");
        }
        List<Notice> notices = new ArrayList<>(notices(reply));
        Element answers = reply.child("Antwoorden");
        Element content = null;
        if (answers != null && !answers.children("Antwoord").isEmpty()) {
            Element answer = own(answers.children("Antwoord"), message);
            notices.addAll(notices(answer));
            content = answer.child("Inhoud");
        }
        return new Reply(content, notices);
    }

    /** One Antwoord of a file. */
    static Reply of(Element answer, List<Notice> ofTheFile) {
        List<Notice> notices = new ArrayList<>(ofTheFile);
        notices.addAll(notices(answer));
        return new Reply(answer.child("Inhoud"), notices);
    }

    private static Element unwrap(Element root) throws UnreadableAnswerException {
        if (!root.name().equals("Envelope") && !root.name().equals(BODY)) {
            return root;
        }
        // Of a signed answer only the body comes here.
        Element body = root.name().equals(BODY) ? root : root.child(BODY);
        if (body == null || body.children().size() != 1) {
            throw new UnreadableAnswerException("no SOAP body with one answer");
        }
        return body.children().getFirst();
    }

    private static Element own(List<Element> answers, Message message) throws UnreadableAnswerException {
        List<Element> own = answers.stream()
                .filter(answer -> message.references().contains(answer.childText("Referte")))
                .toList();
        if (own.size() != 1) {
            throw new UnreadableAnswerException("not the answer to this question");
        }
        return own.getFirst();
    }

    private static List<Notice> notices(Element element) {
        return element.children("Uitzonderingen").stream()
                .flatMap(exceptions -> Notice.of(exceptions.children("Uitzondering")).stream())
                .toList();
    }

    /**
     * The first of the notices that decide, with this meaning. Errors decide; where there is none and no content either,
     * warnings do, for something must say why.
     */
    Optional<Notice> decisive(Meaning meaning) {
        List<Notice> faults = notices.stream().filter(Notice::fault).toList();
        List<Notice> decisive = faults.isEmpty() && content == null ? notices : faults;
        return first(decisive, meaning);
    }

    /** A failure that may pass; that there were too many questions comes first. */
    Optional<Notice> trouble() {
        return decisive(Meaning.TOO_MANY).or(() -> decisive(Meaning.TRY_AGAIN));
    }

    /** The first notice with this meaning, error or not. */
    Optional<Notice> notice(Meaning meaning) {
        return first(notices, meaning);
    }

    private static Optional<Notice> first(List<Notice> notices, Meaning meaning) {
        return notices.stream().filter(notice -> notice.meaning() == meaning).findFirst();
    }
}
