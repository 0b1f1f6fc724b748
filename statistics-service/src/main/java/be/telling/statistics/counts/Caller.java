package be.telling.statistics.counts;

import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Who did something, for the records that must say so.
 *
 * @param client the program that was given the token
 * @param subject whom the token speaks of; the program itself when no person is behind it
 */
public record Caller(String client, String subject) {
    public static Caller of(JsonWebToken token) {
        String subject = token.getSubject() == null ? "" : token.getSubject();
        Object client = token.claim("azp").or(() -> token.claim("client_id")).orElse(subject);
        return new Caller(client.toString(), subject);
    }
}
