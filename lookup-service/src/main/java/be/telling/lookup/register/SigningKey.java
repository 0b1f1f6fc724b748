package be.telling.lookup.register;

import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECKey;
import java.security.interfaces.RSAKey;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;

/** The key that signs messages, with its certificate. RSA of 2048 bits or more, or EC of 256. */
final class SigningKey {

    /** Time enough to order a new certificate and to have it installed. */
    private static final Duration SOON = Duration.ofDays(30);

    private static final int SHORTEST_RSA = 2048;
    private static final int SHORTEST_EC = 256;
    private static final String SETTING = "TELLING_REGISTER_SIGNING_KEY_STORE";
    private static final String ALIAS = "TELLING_REGISTER_SIGNING_ALIAS";

    private final PrivateKey key;
    private final X509Certificate certificate;
    private final String algorithm;
    private final String uri;

    private SigningKey(PrivateKey key, X509Certificate certificate) {
        this.key = key;
        this.certificate = certificate;
        switch (key) {
            case RSAKey rsa
            when rsa.getModulus().bitLength() >= SHORTEST_RSA -> {
                algorithm = "SHA256withRSA";
                uri = SecurityNames.RSA_SHA256;
            }
            case ECKey ec
            when ec.getParams().getOrder().bitLength() >= SHORTEST_EC -> {
                // XML signatures have the two numbers one after the other, not as ASN.1.
                algorithm = "SHA256withECDSAinP1363Format";
                uri = SecurityNames.ECDSA_SHA256;
            }
            default ->
                throw new IllegalStateException(SETTING + ": RSA of 2048 bits or EC of 256 bits, or more, is needed");
        }
    }

    /** @throws IllegalStateException that names the setting, if there is no such key, or its certificate has expired */
    static SigningKey load(SigningSettings settings, Instant now, Consumer<String> warning) {
        KeyStore store = Stores.open(settings.keyStore().orElseThrow(), settings.keyStorePassword(), SETTING);
        try {
            String alias = alias(store, settings);
            char[] password = settings.keyStorePassword().orElse("").toCharArray();
            if (!(store.getKey(alias, password) instanceof PrivateKey key)
                    || !(store.getCertificate(alias) instanceof X509Certificate certificate)) {
                throw new IllegalStateException(ALIAS + " names no private key with an X.509 certificate");
            }
            checkTime(certificate, now, warning);
            return new SigningKey(key, certificate);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(SETTING + ": the key can't be opened with the password of the store");
        }
    }

    private static String alias(KeyStore store, SigningSettings settings) throws GeneralSecurityException {
        List<String> keys = new ArrayList<>();
        for (String alias : Collections.list(store.aliases())) {
            if (store.isKeyEntry(alias)) {
                keys.add(alias);
            }
        }
        if (settings.alias().isPresent()) {
            String alias = settings.alias().get();
            if (!store.isKeyEntry(alias)) {
                throw new IllegalStateException(ALIAS + " names no key of the store");
            }
            return alias;
        }
        if (keys.size() != 1) {
            throw new IllegalStateException(ALIAS + " is needed: the store has " + keys.size() + " keys");
        }
        return keys.getFirst();
    }

    private static void checkTime(X509Certificate certificate, Instant now, Consumer<String> warning) {
        Instant end = certificate.getNotAfter().toInstant();
        if (end.isBefore(now)) {
            throw new IllegalStateException(SETTING + ": the certificate expired on " + end);
        }
        if (certificate.getNotBefore().toInstant().isAfter(now)) {
            throw new IllegalStateException(SETTING + ": the certificate isn't valid yet");
        }
        if (end.isBefore(now.plus(SOON))) {
            warning.accept(SETTING + ": the certificate expires on " + end);
        }
    }

    byte[] sign(byte[] bytes) throws GeneralSecurityException {
        Signature signature = Signature.getInstance(algorithm);
        signature.initSign(key);
        signature.update(bytes);
        return signature.sign();
    }

    X509Certificate certificate() {
        return certificate;
    }

    /** The name that XML signatures have for its algorithm. */
    String algorithm() {
        return uri;
    }
}
