package be.telling.intake.receipt;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.Ed25519Signer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** Signs receipts (JWS, EdDSA): the same list always gets the same receipt. */
@ApplicationScoped
public class ReceiptDesk {

    /** Tells receipts from every other signed thing. */
    private static final JOSEObjectType TYPE = new JOSEObjectType("telling-receipt");

    private static final JOSEObjectType DESTRUCTION_TYPE = new JOSEObjectType("telling-destruction-receipt");

    private final ReceiptKeys keys;
    private final ObjectMapper json;

    ReceiptDesk(ReceiptKeys keys, ObjectMapper json) {
        this.keys = keys;
        this.json = json;
    }

    /** The receipt in the compact form. */
    public String sign(Receipt receipt) {
        return sign(TYPE, receipt);
    }

    /** The second receipt, that the list is no more, in the compact form. */
    public String sign(DestructionReceipt receipt) {
        return sign(DESTRUCTION_TYPE, receipt);
    }

    private String sign(JOSEObjectType type, Object receipt) {
        try {
            var header = new JWSHeader.Builder(JWSAlgorithm.EdDSA)
                    .keyID(keys.signing().getKeyID())
                    .type(type)
                    .contentType("application/json")
                    .build();
            var signed = new JWSObject(header, new Payload(json.writeValueAsString(receipt)));
            signed.sign(new Ed25519Signer(keys.signing()));
            return signed.serialize();
        } catch (JOSEException | JsonProcessingException e) {
            throw new IllegalStateException("a receipt can't be signed", e);
        }
    }

    /** The public keys as a JWK set. */
    Map<String, Object> publicKeys() {
        return keys.publicKeys();
    }
}
