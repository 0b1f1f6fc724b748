package be.telling.statistics.publication;

import be.telling.statistics.release.Release;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;

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

    boolean maySee(Release release) {
        return release.state().known() || isStatistician();
    }

    List<Release> visible(List<Release> releases) {
        return releases.stream().filter(release -> release.state().known()).toList();
    }

    private boolean isStatistician() {
        return headers.getHeaderString(HttpHeaders.AUTHORIZATION) != null
                && identities.getDeferredIdentity().await().indefinitely().hasRole(STATISTICIAN);
    }
}
