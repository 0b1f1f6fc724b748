package be.telling.statistics.publication;

import be.telling.statistics.release.Release;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Optional;

/**
 * Decides who may see which release. Public ones need no token, and none is looked at; whoever sends one is judged by it,
 * so that a statistician can review a candidate where its readers will find it.
 */
@ApplicationScoped
class Viewer {
    private static final String STATISTICIAN = "statistician";

    private final CurrentIdentityAssociation identities;
    private final HttpHeaders headers;

    Viewer(CurrentIdentityAssociation identities, HttpHeaders headers) {
        this.identities = identities;
        this.headers = headers;
    }

    /**
     * What the caller gets to see of what was found. Who asks for what isn't public is judged whether or not there is something to
     * hide: a bad token is refused in the same way, and after the same time, for a round that never was.
     */
    Optional<Release> see(Optional<Release> found) {
        return found.filter(release -> release.state().known()).or(() -> isStatistician() ? found : Optional.empty());
    }

    List<Release> visible(List<Release> releases) {
        return releases.stream().filter(release -> release.state().known()).toList();
    }

    private boolean isStatistician() {
        return headers.getHeaderString(HttpHeaders.AUTHORIZATION) != null
                && identities.getDeferredIdentity().await().indefinitely().hasRole(STATISTICIAN);
    }
}
