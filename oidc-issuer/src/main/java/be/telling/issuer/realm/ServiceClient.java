package be.telling.issuer.realm;

import java.util.List;

/**
 * A program that gets tokens for itself (client credentials).
 *
 * @param id the client id; also the token's {@code sub} and {@code azp}
 * @param roles the token's {@code realm_access.roles}
 * @param audience the token's {@code aud}: the services that may accept it
 * @param organisation the codes in the claim {@code organisation}; without any, no claim
 */
public record ServiceClient(
        String id, String secret, List<String> roles, List<String> audience, List<String> organisation) {

    public ServiceClient {
        Names.identifier("client id", id);
        Names.secret("secret of client " + id, secret);
        roles = List.copyOf(roles);
        audience = Names.atLeastOne("audience of client " + id, audience);
        organisation = List.copyOf(organisation);
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "ServiceClient[" + id + "]";
    }
}
