package be.telling.intake.receipt;

import be.telling.intake.settings.IntakeSettings;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.Ed25519Signer;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.OctetKeyPair;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;

/** Signs receipts (JWS, EdDSA): the same list always gets the same receipt. */
@Startup
@ApplicationScoped
public class ReceiptDesk {

    private static final Logger LOG = Logger.getLogger(ReceiptDesk.class);

    /** Tells receipts from every other signed thing. */
    private static final JOSEObjectType TYPE = new JOSEObjectType("telling-receipt");

    private final OctetKeyPair current;
    private final JWKSet keys;
    private final ObjectMapper json;

    ReceiptDesk(IntakeSettings settings, ObjectMapper json) {
        List<OctetKeyPair> held = settings.receiptKeyFile()
                .map(ReceiptKeyFile::read)
                .orElseGet(() -> {
                    LOG.warn(
                            "TELLING_INTAKE_RECEIPT_KEY_FILE is not set: receipts are signed with a key that ends with this"
                                    + " process, and other replicas can't prove them");
                    return List.of(ReceiptKeyFile.fresh());
                });
        this.current = held.getFirst();
        this.keys = new JWKSet(List.copyOf(held));
        this.json = json;
    }

    /** The receipt in the compact form. */
    public String sign(Receipt receipt) {
        try {
            var header = new JWSHeader.Builder(JWSAlgorithm.EdDSA)
                    .keyID(current.getKeyID())
                    .type(TYPE)
                    .contentType("application/json")
                    .build();
            var signed = new JWSObject(header, new Payload(json.writeValueAsString(receipt)));
            signed.sign(new Ed25519Signer(current));
            return signed.serialize();
        } catch (JOSEException | JsonProcessingException e) {
            throw new IllegalStateException("a receipt can't be signed", e);
        }
    }

    /** The public keys as a JWK set. */
    Map<String, Object> publicKeys() {
        return keys.toPublicJWKSet().toJSONObject();
    }
}
