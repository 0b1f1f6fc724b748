package be.telling.lookup.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.telling.lookup.register.SigningSettings.Part;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.apache.wss4j.common.ext.WSSecurityException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Our signatures before Apache WSS4J and before our own check of answers, and WSS4J's signatures before that check. */
class SignatureTest {

    private static final String PAYLOAD = "<p:Question xmlns:p=\"urn:q\"><Naam>a&amp;b &gt; é</Naam></p:Question>";
    private static final Clock NOW = Clock.systemUTC();

    @TempDir
    static Path directory;

    private static TestStores stores;

    @RegisterExtension
    final MagdaStub magda = new MagdaStub();

    @BeforeAll
    static void makeStores() throws Exception {
        stores = new TestStores(directory);
        stores.keyPair("rsa", "-keyalg", "RSA", "-keysize", "2048");
        stores.keyPair("ec", "-keyalg", "EC", "-groupname", "secp256r1");
        stores.keyPair("stranger", "-keyalg", "EC", "-groupname", "secp256r1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rsa", "ec"})
    void wss4jVerifiesWhatIsSigned(String key) throws Exception {
        for (Set<Part> parts : List.of(
                Set.of(Part.BODY), Set.of(Part.BODY, Part.TIMESTAMP), Set.of(Part.BODY, Part.TIMESTAMP, Part.TOKEN))) {
            // Given
            String message = signed(key, parts, NOW);

            // When
            List<String> covered = Wss4j.verify(message, stores.store(key));

            // Then
            assertThat(covered).contains("Body").hasSize(parts.size());
            assertThat(covered.contains("Timestamp")).isEqualTo(parts.contains(Part.TIMESTAMP));
        }
    }

    @Test
    void wss4jRefusesWhatWasChangedOrSignedByAStranger() throws Exception {
        String message = signed("rsa", Set.of(Part.BODY, Part.TIMESTAMP), NOW);

        assertThatThrownBy(() -> Wss4j.verify(message.replace("a&amp;b", "a&amp;c"), stores.store("rsa")))
                .isInstanceOf(WSSecurityException.class);
        assertThatThrownBy(() -> Wss4j.verify(message, stores.store("stranger")))
                .isInstanceOf(WSSecurityException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rsa", "ec"})
    void theBodyThatWasSignedComesOut(String key) throws Exception {
        String body = open(signed(key, Set.of(Part.BODY, Part.TIMESTAMP, Part.TOKEN), NOW), key);

        assertThat(body).contains(PAYLOAD).startsWith("<soapenv:Body").endsWith("</soapenv:Body>");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void wss4jsSignaturesAreAccepted(boolean path) throws Exception {
        String answer = Wss4j.sign(envelope(), stores.store("rsa"), "rsa", Wss4j.SHA256, path);

        assertThat(open(answer, "rsa")).contains(PAYLOAD);
    }

    @Test
    void sha1IsAcceptedOnlyIfTheSettingSaysSo() throws Exception {
        // Given: as the public mock signs
        String answer = Wss4j.sign(envelope(), stores.store("rsa"), "rsa", Wss4j.SHA1, true);

        // Then
        assertThat(open(answer, settings("rsa").acceptingSha1())).contains(PAYLOAD);
        assertRefused(answer, "rsa", "signature");
    }

    @Test
    void whatIsNotSignedAsItMustBeIsRefused() throws Exception {
        String good = signed("rsa", Set.of(Part.BODY, Part.TIMESTAMP), NOW);

        assertRefused(envelope(), "rsa", "not signed");
        assertRefused(good, "stranger", "isn't trusted");
        assertRefused(good.replace("a&amp;b", "a&amp;c"), "rsa", "doesn't hold");
        assertRefused(good.replaceFirst("<ds:SignatureValue>.", "<ds:SignatureValue>_"), "rsa", "signature");
        assertRefused(good.substring(0, good.length() - 5), "rsa", "signature");
        assertRefused("<!DOCTYPE a [<!ENTITY b 'c'>]>" + good.substring(good.indexOf("<soapenv")), "rsa", "signature");
    }

    @Test
    void aSignatureOverSomethingElseIsRefused() throws Exception {
        // Given: the signed body moved into the header, another one in its place
        String good = signed("rsa", Set.of(Part.BODY), NOW);
        String body = good.substring(good.indexOf("<soapenv:Body"), good.indexOf("</soapenv:Envelope>"));
        String wrapped = good.replace(body, "<soapenv:Body><evil/></soapenv:Body>")
                .replace("</wsse:Security>", "</wsse:Security><x>" + body + "</x>");
        String renamed = good.replace("<soapenv:Body", "<soapenv:Corpse").replace("soapenv:Body>", "soapenv:Corpse>");

        // Then: what is read is what was signed, wherever it stands
        assertThat(open(wrapped, "rsa")).contains(PAYLOAD).doesNotContain("evil");
        assertRefused(renamed, "rsa", "signature");
        assertRefused(good.replace("</soapenv:Envelope>", body + "</soapenv:Envelope>"), "rsa", "two elements");
    }

    @Test
    void aSignatureOfAnotherTimeIsRefused() throws Exception {
        Clock then = Clock.offset(NOW, Duration.ofMinutes(-15));

        assertRefused(signed("rsa", Set.of(Part.BODY, Part.TIMESTAMP), then), "rsa", "another time");
    }

    @Test
    void aSignedAnswerIsReadOverHttp() {
        // Given
        Envelope envelope = SignedEnvelope.of(settings("rsa"), NOW, warning -> {});
        MagdaRegister register = magda.answering(200, envelope, message -> {
            try {
                String answer = Answers.inEnvelope(MagdaStub.answerTo(message, "naturalised.xml"));
                return Wss4j.sign(answer, stores.store("rsa"), "rsa", Wss4j.SHA256, false);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });

        // When
        Answer answer = MagdaStub.ask(register);

        // Then
        assertThat(answer)
                .isEqualTo(new Answer.Known(new PersonFacts("128", "150", Answers.unknown(), Answers.unknown()), null));
    }

    @Test
    void anIssuersCertificateVouchesForThoseItIssued() throws Exception {
        // Given: a store with the issuer and somebody it issued a certificate to, and one with the issuer alone
        stores.keyPair("issuer", "-keyalg", "RSA", "-keysize", "2048", "-ext", "bc:c");
        stores.keytool(
                "issuer",
                "-genkeypair -alias issued -dname CN=issued -keyalg RSA -keysize 2048 -signer issuer".split(" "));
        stores.certificateOnly("issuer", "issuer", "authority");

        // When
        String answer = Wss4j.sign(envelope(), stores.store("issuer"), "issued", Wss4j.SHA256, true);

        // Then
        assertThat(open(answer, "authority")).contains(PAYLOAD);
        assertRefused(answer, "rsa", "isn't trusted");
    }

    private static String envelope() {
        return Envelope.plain().around(PAYLOAD).await().indefinitely();
    }

    private static SigningTestSettings settings(String name) {
        return SigningTestSettings.none().trusting(stores.path(name));
    }

    private static String signed(String key, Set<Part> parts, Clock clock) throws Exception {
        SigningSettings settings = SigningTestSettings.none().signingWith(stores.path(key));
        SigningKey signing = SigningKey.load(settings, Instant.now(), warning -> {});
        return new MessageSignature(signing, parts, clock).around(PAYLOAD);
    }

    private static String open(String answer, String trusted) throws UnreadableAnswerException {
        return open(answer, settings(trusted));
    }

    private static String open(String answer, SigningSettings settings) throws UnreadableAnswerException {
        AnswerSignature signature = new AnswerSignature(TrustedSigners.load(settings), NOW, settings.sha1Answers());
        return new String(signature.signedBody(answer.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
    }

    private static void assertRefused(String answer, String trusted, String why) {
        assertThatThrownBy(() -> open(answer, trusted))
                .isInstanceOf(UnreadableAnswerException.class)
                .hasMessageContaining(why);
    }
}
