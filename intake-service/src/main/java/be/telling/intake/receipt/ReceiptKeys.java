package be.telling.intake.receipt;

import be.telling.intake.settings.IntakeSettings;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.OctetKeyPair;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;

/** The keys of receipts that this process holds. The first one signs; the others prove what was signed before. */
@Startup
@ApplicationScoped
class ReceiptKeys {

    private static final Logger LOG = Logger.getLogger(ReceiptKeys.class);

    private final List<OctetKeyPair> held;

    ReceiptKeys(IntakeSettings settings) {
        this.held = settings.receiptKeyFile().map(ReceiptKeyFile::read).orElseGet(() -> {
            LOG.warn("TELLING_INTAKE_RECEIPT_KEY_FILE is not set: receipts are signed with a key that ends with this"
                    + " process, and other replicas can't prove them");
            return List.of(ReceiptKeyFile.fresh());
        });
    }

    OctetKeyPair signing() {
        return secret().getFirst();
    }

    /** Those of which the private half is here, the signing one first. */
    List<OctetKeyPair> secret() {
        return held.stream().filter(OctetKeyPair::isPrivate).toList();
    }

    /** The public halves as a JWK set. */
    Map<String, Object> publicKeys() {
        return new JWKSet(held.stream().map(JWK.class::cast).toList())
                .toPublicJWKSet()
                .toJSONObject();
    }
}
