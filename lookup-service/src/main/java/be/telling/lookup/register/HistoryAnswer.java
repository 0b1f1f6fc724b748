package be.telling.lookup.register;

import be.telling.commons.nationalnumber.NationalNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what a GeefHistoriekPersoon answer says of a person. */
final class HistoryAnswer {

    private static final String NEW_NUMBER = "Nieuw INSZ";
    private static final Pattern CODE = Pattern.compile("[0-9]{0,4}");

    private HistoryAnswer() {}

    /**
     * A failure comes before everything else: as long as the register reports one, what it says of the person may be
     * incomplete.
     */
    static Answer of(Reply reply, NationalNumber asked) throws UnreadableAnswerException {
        Optional<Notice> trouble = reply.trouble();
        if (trouble.isPresent()) {
            return new Answer.TryAgain(trouble.get().code(), trouble.get().meaning() == Meaning.TOO_MANY);
        }
        Optional<Notice> stop = reply.decisive(Meaning.STOP).or(() -> reply.decisive(Meaning.NOT_INSCRIBED));
        if (stop.isPresent()) {
            return new Answer.Stop(stop.get().code());
        }
        Optional<Notice> notKnown = reply.decisive(Meaning.NOT_KNOWN);
        if (notKnown.isPresent()) {
            return new Answer.NotKnown(notKnown.get().code());
        }
        Element person = reply.content() == null ? null : reply.content().child("HistoriekPersoon");
        if (person == null) {
            throw new UnreadableAnswerException("no person and no reason why");
        }
        NationalNumber replacedBy = replacedBy(reply, person, asked);
        return new Answer.Known(facts(person), replacedBy);
    }

    /** Null if the answer is about the number asked; anybody else's answer is refused. */
    private static @Nullable NationalNumber replacedBy(Reply reply, Element person, NationalNumber asked)
            throws UnreadableAnswerException {
        NationalNumber answered = NationalNumber.parse(person.childText("INSZ"))
                .orElseThrow(() -> new UnreadableAnswerException("no number of a person"));
        NationalNumber current = reply.notice(Meaning.REPLACED)
                .map(notice -> notice.annotation(NEW_NUMBER))
                .map(announced -> NationalNumber.parse(announced).orElse(answered))
                .orElse(asked);
        if (!answered.equals(asked) && !answered.equals(current)) {
            throw new UnreadableAnswerException("the answer is about another number");
        }
        return current.equals(asked) ? null : current;
    }

    private static PersonFacts facts(Element person) throws UnreadableAnswerException {
        List<Registered> nationalities = new ArrayList<>();
        for (Element history : person.children("HistoriekNationaliteit")) {
            for (Element nationality : history.children("Nationaliteit")) {
                nationalities.add(Registered.of(nationality));
            }
        }
        List<Filiation> filiations = new ArrayList<>();
        for (Element history : person.children("HistoriekAfstamming")) {
            for (Element filiation : history.children("Afstamming")) {
                filiations.add(Filiation.of(filiation, filiations.size()));
            }
        }
        Parents parents = Parents.of(filiations);
        if (nationalities.isEmpty()) {
            return new PersonFacts(null, null, parents.father(), parents.mother());
        }
        return new PersonFacts(
                RegisteredDate.earliest(nationalities, Registered::begin).code(),
                RegisteredDate.newest(nationalities, Registered::begin).code(),
                parents.father(),
                parents.mother());
    }

    /** A nationality with the day from which it is registered. */
    private record Registered(@Nullable String code, RegisteredDate begin) {

        static Registered of(Element nationality) throws UnreadableAnswerException {
            String code = nationality.childText("Code");
            if (!CODE.matcher(code).matches()) {
                throw new UnreadableAnswerException("a nationality code that is none");
            }
            return new Registered(
                    code.isEmpty() ? null : PersonFacts.code(Integer.parseInt(code)),
                    RegisteredDate.parse(nationality.attribute("DatumBegin")));
        }
    }
}
