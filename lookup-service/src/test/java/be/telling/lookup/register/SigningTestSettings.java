package be.telling.lookup.register;

import java.util.Optional;
import java.util.Set;

/** Signatures as an operator would set them. All stores have one password. */
record SigningTestSettings(
        Optional<String> keyStore,
        Optional<String> alias,
        Set<Part> parts,
        Optional<String> trustStore,
        boolean sha1Answers,
        String password)
        implements SigningSettings {

    static SigningTestSettings none() {
        return new SigningTestSettings(
                Optional.empty(),
                Optional.empty(),
                Set.of(Part.BODY, Part.TIMESTAMP),
                Optional.empty(),
                false,
                TestStores.PASSWORD);
    }

    SigningTestSettings signingWith(String store) {
        return new SigningTestSettings(Optional.of(store), alias, parts, trustStore, sha1Answers, password);
    }

    SigningTestSettings under(String newAlias) {
        return new SigningTestSettings(keyStore, Optional.of(newAlias), parts, trustStore, sha1Answers, password);
    }

    SigningTestSettings covering(Set<Part> newParts) {
        return new SigningTestSettings(keyStore, alias, newParts, trustStore, sha1Answers, password);
    }

    SigningTestSettings trusting(String store) {
        return new SigningTestSettings(keyStore, alias, parts, Optional.of(store), sha1Answers, password);
    }

    SigningTestSettings acceptingSha1() {
        return new SigningTestSettings(keyStore, alias, parts, trustStore, true, password);
    }

    SigningTestSettings withPassword(String newPassword) {
        return new SigningTestSettings(keyStore, alias, parts, trustStore, sha1Answers, newPassword);
    }

    @Override
    public Optional<String> keyStorePassword() {
        return Optional.of(password);
    }

    @Override
    public Optional<String> trustStorePassword() {
        return Optional.of(password);
    }
}
