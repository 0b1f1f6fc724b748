package be.telling.issuer.realm;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A program through which people sign in (authorization code with PKCE, always).
 *
 * @param secret absent for a program that can keep none, such as a page or a command line
 * @param redirectUris where people may be sent back to, compared letter by letter
 * @param audience the {@code aud} of the people's access tokens; without any, only the client itself
 */
public record WebClient(String id, @Nullable String secret, List<String> redirectUris, List<String> audience) {

    public WebClient {
        Names.identifier("client id", id);
        if (secret != null) {
            Names.secret("secret of client " + id, secret);
        }
        redirectUris = Names.atLeastOne("redirectUris of client " + id, redirectUris);
        for (String uri : redirectUris) {
            // A pattern would be taken literally by one server and as a wildcard by the other.
            if (uri.contains("*") || !URI.create(uri).isAbsolute()) {
                throw new IllegalArgumentException("A redirect URI of client " + id + " is no absolute address");
            }
        }
        audience = audience.isEmpty() ? List.of(id) : List.copyOf(audience);
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "WebClient[" + id + "]";
    }
}
