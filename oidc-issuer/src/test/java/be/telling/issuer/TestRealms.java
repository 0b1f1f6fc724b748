package be.telling.issuer;

import be.telling.issuer.realm.RealmDescription;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Objects;

/** The description that every server is tested with. */
final class TestRealms {

    private TestRealms() {}

    static Path file() {
        try {
            return Path.of(Objects.requireNonNull(TestRealms.class.getResource("/realms.json"))
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    static RealmDescription description() {
        return RealmDescription.read(file());
    }
}
