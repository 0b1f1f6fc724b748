package be.telling.run.endpoints;

import java.net.URI;

/** An OIDC client that gets its tokens by client credentials. */
public record Client(String id, String secret, URI tokenEndpoint) {
    /** Without the secret. */
    @Override
    public String toString() {
        return id;
    }
}
