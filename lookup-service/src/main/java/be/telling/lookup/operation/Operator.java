package be.telling.lookup.operation;

import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Who decides something, for the record.
 *
 * @param subject whom the token speaks of; the program itself when no person is behind it
 * @param client the program that was given the token
 */
public record Operator(String subject, String client) {

    public static Operator of(JsonWebToken token) {
        String subject = token.getSubject() == null ? "" : token.getSubject();
        Object client = token.claim("azp").or(() -> token.claim("client_id")).orElse(subject);
        return new Operator(subject, client.toString());
    }
}
