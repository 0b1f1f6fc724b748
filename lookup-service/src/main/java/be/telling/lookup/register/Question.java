package be.telling.lookup.register;

import be.telling.commons.nationalnumber.NationalNumber;
import java.time.LocalDate;
import java.util.Optional;

/** What is asked, or to be done, about one person, however it gets to the register. */
record Question(Operation operation, NationalNumber number, Content content) {

    private static final String EVERYTHING_SINCE = "1900-01-01";

    /** What stands in a question's Inhoud. */
    interface Content {
        void write(XmlText xml);
    }

    static Question history(NationalNumber number) {
        return new Question(Operation.HISTORY, number, xml -> {
            xml.begin("Criteria").element("INSZ", number.digits());
            // 0 = from this day on: the whole history.
            xml.element("Datum Op=\"0\"", EVERYTHING_SINCE).end();
            xml.element("Bron", "SOA").element("Taal", "nl");
        });
    }

    static Question inscribe(NationalNumber number, LocalDate begin, LocalDate end, Sender sender) {
        return new Question(Operation.INSCRIBE, number, xml -> {
            xml.begin("Inschrijving");
            sender.write(xml);
            xml.begin("BetrokkenSubject")
                    .element("Type", "PERS")
                    .begin("Subjecten")
                    .begin("Subject");
            xml.element("Type", "PERS")
                    .element("Sleutel", number.digits())
                    .end()
                    .end()
                    .end();
            xml.begin("Periode").element("Begin", begin.toString()).element("Einde", end.toString());
            xml.end().end();
        });
    }

    static Question signOut(NationalNumber number, Sender sender) {
        return new Question(Operation.SIGN_OUT, number, xml -> {
            xml.begin("Uitschrijving");
            sender.write(xml);
            xml.element("INSZ", number.digits()).end();
        });
    }

    /** Who asks: Identificatie and, if it is used, Hoedanigheid. */
    record Sender(String identification, Optional<String> capacity) {

        void write(XmlText xml) {
            xml.element("Identificatie", identification);
            if (capacity.isPresent()) {
                xml.element("Hoedanigheid", capacity.get());
            }
        }
    }

    /** Says nothing of the number. */
    @Override
    public String toString() {
        return "Question[" + operation + "]";
    }
}
