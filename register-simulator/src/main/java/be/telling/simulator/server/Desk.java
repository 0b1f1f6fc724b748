package be.telling.simulator.server;

import be.telling.simulator.faults.Fault;
import be.telling.simulator.faults.Faults;
import be.telling.simulator.population.Population;
import be.telling.simulator.population.RegisterNumber;
import be.telling.simulator.population.Resident;
import be.telling.simulator.population.Standing;
import be.telling.simulator.quota.Quota;
import be.telling.simulator.soap.AnswerWriter;
import be.telling.simulator.soap.Question;
import be.telling.simulator.soap.QuestionReader;
import be.telling.simulator.soap.Reading;
import be.telling.simulator.soap.RegisterException;
import be.telling.simulator.soap.Service;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where messages are dealt with, one by one: granted or not, failing or not, then answered from the population. */
final class Desk {

    private final Population population;
    private final Quota quota;
    private final Faults faults;
    private final Inscriptions inscriptions;
    private final Statistics statistics;
    private final boolean inscriptionRequired;
    private final @Nullable SignatureCheck signatures;
    private final QuestionReader reader = new QuestionReader();
    private final AnswerWriter writer;

    Desk(
            Population population,
            RegisterOptions options,
            @Nullable SignatureCheck signatures,
            Quota quota,
            Faults faults,
            Inscriptions inscriptions,
            Statistics statistics) {
        this.population = population;
        this.quota = quota;
        this.faults = faults;
        this.inscriptions = inscriptions;
        this.statistics = statistics;
        this.signatures = signatures;
        this.inscriptionRequired = options.inscriptionRequired();
        this.writer = new AnswerWriter(population.seed(), options.repeatsMessageReference());
    }

    /** @param arrived when the first byte did, in nanoseconds of a clock that never goes back */
    Reply deal(byte[] message, long arrived) throws InterruptedException {
        statistics.called();
        boolean granted = quota.enter(arrived);
        try {
            if (signatures != null && !signatures.holds(message)) {
                statistics.outcome("unsigned");
                return fault("the message is not signed as it must be");
            }
            return switch (reader.read(message)) {
                case Reading.Unreadable unreadable -> {
                    statistics.outcome("unreadable");
                    yield fault(unreadable.reason());
                }
                case Reading.Refused refused -> {
                    statistics.understood(refused.question().service());
                    statistics.outcome(refused.exception().code());
                    yield Reply.xml(writer.refusedAltogether(refused.question(), refused.exception()));
                }
                case Reading.Read read -> deal(read.question(), granted);
            };
        } finally {
            // Before the answer leaves: whoever gets it may use the freed place at once.
            quota.leave();
        }
    }

    private Reply deal(Question question, boolean granted) throws InterruptedException {
        statistics.understood(question.service());
        Optional<RegisterNumber> number = number(question);
        int place = number.map(valid -> population.place(valid.value())).orElse(-1);
        if (question.service() == Service.HISTORY) {
            statistics.asked(place, question.number(), number.isPresent());
        }
        if (!granted) {
            statistics.outcome("99995");
            return Reply.xml(writer.refusedAltogether(
                    question, RegisterException.error("99995").about(question.number())));
        }
        Faults.Chance chance = faults.next();
        if (chance.delayMillis() > 0) {
            Thread.sleep(chance.delayMillis());
        }
        if (chance.fault() == Fault.NONE) {
            return Reply.xml(answer(question, number, place, true));
        }
        statistics.outcome(chance.fault().setting());
        return switch (chance.fault()) {
            case UNAVAILABLE ->
                Reply.xml(writer.refusedAltogether(
                        question, RegisterException.error("99996").about(question.number())));
            case UNREACHABLE ->
                Reply.xml(writer.refused(
                        question, RegisterException.error("99997").about(question.number())));
            case HTTP_ERROR -> Reply.text(500, "Internal Server Error while looking for " + question.number());
            case MALFORMED -> {
                byte[] whole = answer(question, number, place, false);
                yield Reply.xml(Arrays.copyOf(whole, whole.length * 2 / 3));
            }
            case DROPPED -> new Reply.Hangup();
            case DROPPED_AFTERWARDS -> {
                answer(question, number, place, false);
                yield new Reply.Hangup();
            }
            case NONE -> throw new IllegalStateException("no fault is answered above");
        };
    }

    private static Optional<RegisterNumber> number(Question question) {
        if (!question.number().matches("\\d{11}")) {
            return Optional.empty();
        }
        var number = new RegisterNumber(Long.parseLong(question.number()));
        return number.isValid() ? Optional.of(number) : Optional.empty();
    }

    /** @param delivered whether the asker will see it, so that it counts as an answer */
    private byte[] answer(Question question, Optional<RegisterNumber> number, int place, boolean delivered) {
        if (number.isEmpty()) {
            return refused(question, "20002", delivered);
        }
        return switch (question.service()) {
            case HISTORY -> history(question, number.get(), place, delivered);
            case INSCRIPTION -> {
                boolean added = inscriptions.add(question.sender(), question.number());
                outcome(added ? "inscribed" : "40143", delivered);
                yield writer.done(question, added ? List.of() : List.of(RegisterException.alreadyInscribed()));
            }
            case SIGNING_OUT -> {
                inscriptions.remove(question.sender(), question.number());
                outcome("signedOut", delivered);
                yield writer.done(question, List.of());
            }
        };
    }

    private byte[] history(Question question, RegisterNumber number, int place, boolean delivered) {
        if (inscriptionRequired && !inscriptions.has(question.sender(), question.number())) {
            return refused(question, "40003", delivered);
        }
        if (delivered) {
            statistics.answered(place);
        }
        Optional<Resident> found = population.find(number.value());
        if (found.isEmpty()) {
            return refused(question, Standing.NON_EXISTING.exception(), delivered);
        }
        Resident resident = found.get();
        Standing standing = resident.person().standing();
        if (standing != Standing.REGISTERED) {
            return refused(question, standing.exception(), delivered);
        }
        if (resident.byFormerNumber()) {
            outcome("30004", delivered);
            var replaced = RegisterException.replaced(
                    number.digits(), resident.number().digits());
            return writer.person(question, resident, List.of(replaced));
        }
        outcome("answered", delivered);
        return writer.person(question, resident, List.of());
    }

    private byte[] refused(Question question, String code, boolean delivered) {
        outcome(code, delivered);
        return writer.refused(question, RegisterException.error(code).about(question.number()));
    }

    private void outcome(String outcome, boolean delivered) {
        if (delivered) {
            statistics.outcome(outcome);
        }
    }

    private static Reply fault(String reason) {
        return new Reply.Body(
                500,
                "text/xml;charset=UTF-8",
                ("<soapenv:Envelope xmlns:soapenv=\"http://schemas.xmlsoap.org/soap/envelope/\"><soapenv:Body>"
                                + "<soapenv:Fault><faultcode>soapenv:Client</faultcode><faultstring>" + reason
                                + "</faultstring></soapenv:Fault></soapenv:Body></soapenv:Envelope>")
                        .getBytes(StandardCharsets.UTF_8));
    }
}
