package be.telling.issuer.realm;

import java.util.List;
import java.util.Locale;

/**
 * A person who signs in on the login page.
 *
 * @param username also the token's {@code sub}
 * @param roles the token's {@code realm_access.roles}
 * @param organisation the codes in the claim {@code organisation}; without any, no claim
 */
public record User(String username, String password, List<String> roles, List<String> organisation) {

    public User {
        Names.identifier("username", username);
        if (!username.equals(username.toLowerCase(Locale.ROOT))) {
            // Servers compare usernames without regard to case and differ in what they then write into a token.
            throw new IllegalArgumentException("The username " + username + " has capitals");
        }
        Names.secret("password of user " + username, password);
        roles = List.copyOf(roles);
        organisation = List.copyOf(organisation);
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "User[" + username + "]";
    }
}
