package be.telling.simulator.soap;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a message must have to be answered, in the order in which the register complains. */
final class MessageRules {

    private static final Set<String> SOURCES = Set.of("SOA", "RR", "KSZ");
    private static final Set<String> LANGUAGES = Set.of("nl", "fr", "de");

    /** Before the register began; who asks from later on might not see a first nationality. */
    private static final String WHOLE_HISTORY = "1900-01-01";

    private final Service service;
    private final boolean enveloped;

    MessageRules(Service service, boolean enveloped) {
        this.service = service;
        this.enveloped = enveloped;
    }

    Reading check(Element body) {
        Optional<Element> request = body.at("Verzoek");
        if (request.isEmpty()) {
            return new Reading.Unreadable("the message has no Verzoek");
        }
        Element context = request.get().at("Context").orElse(request.get());
        List<Element> questions =
                request.get().at("Vragen").map(all -> all.all("Vraag")).orElse(List.of());
        Element first = questions.isEmpty() ? request.get() : questions.getFirst();
        var question = new Question(
                service,
                enveloped,
                context.text("Bericht", "Afzender", "Identificatie"),
                context.text("Bericht", "Afzender", "Hoedanigheid"),
                context.text("Bericht", "Afzender", "Referte"),
                first.text("Referte"),
                number(first));
        if (questions.size() > 1) {
            return new Reading.Refused(question, RegisterException.error("20110"));
        }
        return contextFault(context)
                .or(() -> questionFault(question, first))
                .map(RegisterException::invalid)
                .or(() -> periodFault(first))
                .<Reading>map(exception -> new Reading.Refused(question, exception))
                .orElseGet(() -> new Reading.Read(question));
    }

    private String number(Element question) {
        return switch (service) {
            case HISTORY -> question.text("Inhoud", "Criteria", "INSZ");
            case INSCRIPTION ->
                question.text("Inhoud", "Inschrijving", "BetrokkenSubject", "Subjecten", "Subject", "Sleutel");
            case SIGNING_OUT -> question.text("Inhoud", "Uitschrijving", "INSZ");
        };
    }

    private Optional<String> contextFault(Element context) {
        if (!context.text("Naam").equals(service.element())) {
            return Optional.of("Context/Naam");
        }
        if (!context.text("Versie").equals(service.version())) {
            return Optional.of("Context/Versie");
        }
        if (!context.text("Bericht", "Type").equals("VRAAG")) {
            return Optional.of("Bericht/Type");
        }
        if (!context.text("Bericht", "Tijdstip", "Datum").matches("\\d{4}-\\d\\d-\\d\\d")
                || context.text("Bericht", "Tijdstip", "Tijd").isEmpty()) {
            return Optional.of("Bericht/Tijdstip");
        }
        return Optional.empty();
    }

    private Optional<String> questionFault(Question question, Element element) {
        if (question.sender().isEmpty() || question.messageReference().isEmpty()) {
            return Optional.of("Bericht/Afzender");
        }
        if (question.questionReference().isEmpty()) {
            return Optional.of("Vraag/Referte");
        }
        if (question.number().isEmpty()) {
            return Optional.of("Vraag/Inhoud");
        }
        return switch (service) {
            case HISTORY -> historyFault(element);
            case INSCRIPTION -> inscriptionFault(element);
            case SIGNING_OUT ->
                element.text("Inhoud", "Uitschrijving", "Identificatie").isEmpty()
                        ? Optional.of("Uitschrijving/Identificatie")
                        : Optional.empty();
        };
    }

    private static Optional<String> historyFault(Element question) {
        Optional<Element> from = question.at("Inhoud", "Criteria", "Datum");
        if (from.isEmpty()
                || !"0".equals(from.get().attributes().get("Op"))
                || !from.get().text().equals(WHOLE_HISTORY)) {
            return Optional.of("Criteria/Datum: alleen volledige historiek vanaf " + WHOLE_HISTORY);
        }
        if (!SOURCES.contains(question.text("Inhoud", "Bron"))) {
            return Optional.of("Inhoud/Bron");
        }
        return LANGUAGES.contains(question.text("Inhoud", "Taal")) ? Optional.empty() : Optional.of("Inhoud/Taal");
    }

    private static Optional<String> inscriptionFault(Element question) {
        Element inscription = question.at("Inhoud", "Inschrijving").orElse(question);
        if (inscription.text("Identificatie").isEmpty()) {
            return Optional.of("Inschrijving/Identificatie");
        }
        Element subject = inscription.at("BetrokkenSubject").orElse(question);
        if (!subject.text("Type").equals("PERS")
                || !subject.text("Subjecten", "Subject", "Type").equals("PERS")
                || subject.at("Subjecten").map(all -> all.all("Subject").size()).orElse(0) != 1) {
            return Optional.of("BetrokkenSubject");
        }
        return inscription.text("Periode", "Begin").isEmpty() ? Optional.of("Periode/Begin") : Optional.empty();
    }

    private static Optional<RegisterException> periodFault(Element question) {
        String begin = question.text("Inhoud", "Inschrijving", "Periode", "Begin");
        String end = question.text("Inhoud", "Inschrijving", "Periode", "Einde");
        return !end.isEmpty() && end.compareTo(begin) < 0
                ? Optional.of(RegisterException.error("20003"))
                : Optional.empty();
    }
}
