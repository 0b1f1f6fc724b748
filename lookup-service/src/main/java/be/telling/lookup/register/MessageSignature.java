package be.telling.lookup.register;

import static java.nio.charset.StandardCharsets.UTF_8;

import be.telling.lookup.register.SigningSettings.Part;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Set;

/**
 * Writes signed envelopes: body, timestamp and certificate are written in the very form that exclusive canonicalisation
 * gives them (declarations on the element that uses them, attributes in order, no empty tags, no white space), so that
 * what is digested is, byte for byte, what is sent. No tree is built and nothing is looked up by reflection; the cost is
 * that of the key. Others verify it in the tests.
 */
final class MessageSignature {

    /** Longer than any message is under way, shorter than anybody could find use for an old one. */
    private static final Duration VALID = Duration.ofMinutes(5);

    private static final String BODY = "body";
    private static final String TIMESTAMP = "timestamp";
    private static final String TOKEN = "token";

    private static final String XMLNS_SOAP = " xmlns:soapenv=\"" + Envelope.SOAP + '"';
    private static final String XMLNS_WSSE = " xmlns:wsse=\"" + SecurityNames.WSSE + '"';
    private static final String XMLNS_WSU = " xmlns:wsu=\"" + SecurityNames.WSU + '"';
    private static final String XMLNS_DS = " xmlns:ds=\"" + SecurityNames.DS + '"';

    private final SigningKey key;
    private final Set<Part> parts;
    private final Clock clock;
    private final String token;
    private final String tokenReference;

    MessageSignature(SigningKey key, Set<Part> parts, Clock clock) throws GeneralSecurityException {
        this.key = key;
        this.parts = parts;
        this.clock = clock;
        this.token = "<wsse:BinarySecurityToken" + XMLNS_WSSE + XMLNS_WSU + " EncodingType=\"" + SecurityNames.BASE64
                + "\" ValueType=\"" + SecurityNames.CERTIFICATE + "\" wsu:Id=\"" + TOKEN + "\">"
                + base64(key.certificate().getEncoded()) + "</wsse:BinarySecurityToken>";
        // The certificate is the same in every message.
        this.tokenReference = parts.contains(Part.TOKEN) ? reference(TOKEN, token) : "";
    }

    String around(String message) throws GeneralSecurityException {
        String body =
                "<soapenv:Body" + XMLNS_SOAP + XMLNS_WSU + " wsu:Id=\"" + BODY + "\">" + message + "</soapenv:Body>";
        String timestamp = parts.contains(Part.TIMESTAMP) ? timestamp() : "";
        String signed = "<ds:SignedInfo" + XMLNS_DS + ">" + method("CanonicalizationMethod", SecurityNames.EXCLUSIVE)
                + method("SignatureMethod", key.algorithm())
                + reference(BODY, body)
                + (timestamp.isEmpty() ? "" : reference(TIMESTAMP, timestamp))
                + tokenReference + "</ds:SignedInfo>";
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><soapenv:Envelope" + XMLNS_SOAP
                + "><soapenv:Header><wsse:Security" + XMLNS_WSSE + " soapenv:mustUnderstand=\"1\">" + token + timestamp
                + "<ds:Signature" + XMLNS_DS + ">" + signed + "<ds:SignatureValue>"
                + base64(key.sign(signed.getBytes(UTF_8)))
                + "</ds:SignatureValue><ds:KeyInfo><wsse:SecurityTokenReference><wsse:Reference URI=\"#" + TOKEN
                + "\" ValueType=\"" + SecurityNames.CERTIFICATE
                + "\"/></wsse:SecurityTokenReference></ds:KeyInfo></ds:Signature></wsse:Security></soapenv:Header>"
                + body
                + "</soapenv:Envelope>";
    }

    private String timestamp() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return "<wsu:Timestamp" + XMLNS_WSU + " wsu:Id=\"" + TIMESTAMP + "\"><wsu:Created>" + now
                + "</wsu:Created><wsu:Expires>" + now.plus(VALID) + "</wsu:Expires></wsu:Timestamp>";
    }

    private static String reference(String id, String canonical) throws GeneralSecurityException {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(canonical.getBytes(UTF_8));
        return "<ds:Reference URI=\"#" + id + "\"><ds:Transforms>" + method("Transform", SecurityNames.EXCLUSIVE)
                + "</ds:Transforms>" + method("DigestMethod", SecurityNames.SHA256) + "<ds:DigestValue>"
                + base64(digest)
                + "</ds:DigestValue></ds:Reference>";
    }

    private static String method(String name, String algorithm) {
        return "<ds:" + name + " Algorithm=\"" + algorithm + "\"></ds:" + name + ">";
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
