package be.telling.simulator.soap;

/**
 * A readable message.
 *
 * @param enveloped whether it came in a SOAP envelope; the answer then does too
 * @param sender the asker's Identificatie
 * @param capacity the asker's Hoedanigheid, or empty
 * @param messageReference the message's Referte
 * @param questionReference the one question's Referte
 * @param number as written, not yet checked
 */
public record Question(
        Service service,
        boolean enveloped,
        String sender,
        String capacity,
        String messageReference,
        String questionReference,
        String number) {}
