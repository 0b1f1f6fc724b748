package be.telling.e2e.system;

import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPrivateKeySpec;
import java.util.Base64;

/** Tokens that the OIDC server would not give: made of a good one, and signed with its key or with another. */
public final class ForgedToken {

    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
    private static final Base64.Decoder DECODER = Base64.getUrlDecoder();

    private ForgedToken() {}

    /** The same token with one claim changed, signed by the issuer's own key: only its content is wrong. */
    public static String signedByTheIssuer(Telling telling, String realm, String good, String claim, String value)
            throws IOException, GeneralSecurityException {
        return signed(key(telling.issuerKeys().resolve(realm + ".jwk")), header(good), changed(good, claim, value));
    }

    /** The same token, signed by a key that nobody knows under the name of the issuer's. */
    public static String signedBySomebodyElse(String good) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        return signed(generator.generateKeyPair().getPrivate(), header(good), payload(good));
    }

    /** The same token without a signature, saying so. */
    public static String unsigned(String good) {
        return encoded("{\"alg\":\"none\",\"typ\":\"JWT\"}") + "." + good.split("\\.")[1] + ".";
    }

    private static String signed(PrivateKey key, String header, String payload) throws GeneralSecurityException {
        String content = encoded(header) + "." + encoded(payload);
        Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
        signature.initSign(key);
        signature.update(content.getBytes(StandardCharsets.US_ASCII));
        return content + "." + ENCODER.encodeToString(signature.sign());
    }

    private static String header(String token) {
        return new String(DECODER.decode(token.split("\\.")[0]), StandardCharsets.UTF_8);
    }

    private static String payload(String token) {
        return new String(DECODER.decode(token.split("\\.")[1]), StandardCharsets.UTF_8);
    }

    /** @param value as JSON */
    private static String changed(String token, String claim, String value) {
        String payload = payload(token);
        String changed =
                payload.replaceFirst("\"" + claim + "\":(\"[^\"]*\"|\\d+|\\[[^]]*])", "\"" + claim + "\":" + value);
        if (changed.equals(payload)) {
            throw new IllegalStateException("the token has no other " + claim);
        }
        return changed;
    }

    private static PrivateKey key(Path file) throws IOException, GeneralSecurityException {
        String scalar = JsonPath.from(Files.readString(file)).getString("d");
        AlgorithmParameters curve = AlgorithmParameters.getInstance("EC");
        curve.init(new ECGenParameterSpec("secp256r1"));
        ECParameterSpec parameters = curve.getParameterSpec(ECParameterSpec.class);
        return KeyFactory.getInstance("EC")
                .generatePrivate(new ECPrivateKeySpec(new BigInteger(1, DECODER.decode(scalar)), parameters));
    }

    private static String encoded(String text) {
        return ENCODER.encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
