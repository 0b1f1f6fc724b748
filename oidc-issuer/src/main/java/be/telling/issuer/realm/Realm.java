package be.telling.issuer.realm;

import java.util.List;
import java.util.stream.Stream;

/**
 * One issuer: its name ends the issuer's address, {@code /realms/<realm>}. Nothing in it is known to another realm.
 *
 * @param clients programs that sign in as themselves
 * @param users people who sign in on the realm's page
 * @param webClients programs that send people to that page
 */
public record Realm(String realm, List<ServiceClient> clients, List<User> users, List<WebClient> webClients) {

    public Realm {
        Names.identifier("realm", realm);
        clients = List.copyOf(clients);
        users = List.copyOf(users);
        webClients = List.copyOf(webClients);
        // Programs and people share one space of names: a token's sub must never be read as somebody else.
        Names.unique(
                "clients and users of realm " + realm,
                Stream.of(
                                clients.stream().map(ServiceClient::id),
                                webClients.stream().map(WebClient::id),
                                users.stream().map(User::username))
                        .flatMap(names -> names));
    }
}
