package be.telling.issuer;

import be.telling.issuer.realm.ReadyLine;
import be.telling.issuer.realm.RealmDescription;
import be.telling.issuer.realm.ServerArguments;
import be.telling.issuer.realm.SigningKeys;
import be.telling.issuer.server.IssuerServer;

/**
 * The light OIDC server as a program: {@code java -jar oidc-issuer.jar --port P --realms FILE [--keys DIR]}. Prints one
 * {@link ReadyLine} when every realm answers and serves until it is ended.
 */
public final class OidcIssuer {

    private OidcIssuer() {}

    /** Exits with 2 and a line on standard error if the arguments or the description are wrong. */
    public static void main(String[] args) {
        try {
            ServerArguments arguments = ServerArguments.parse(args);
            RealmDescription realms = RealmDescription.read(arguments.realms());
            SigningKeys keys = SigningKeys.of(realms, arguments.keys());
            // Not closed here: the server's own threads keep the program alive, and a signal closes it.
            IssuerServer server = IssuerServer.start(realms, keys, arguments.port());
            System.out.println(ReadyLine.of(server.address()));
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(2);
        }
    }
}
