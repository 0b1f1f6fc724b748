package be.telling.issuer.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;

class RecentAuthorizationsTest {

    private final RegisteredClient client = RegisteredClient.withId("c")
            .clientId("c")
            .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
            .build();
    private final RecentAuthorizations authorizations = new RecentAuthorizations();

    @Test
    void isFoundByItsTokenUntilRemoved() {
        OAuth2Authorization authorization = authorization(1);
        authorizations.save(authorization);

        assertThat(authorizations.findByToken("token 1", null)).isEqualTo(authorization);
        assertThat(authorizations.findByToken("token 1", OAuth2TokenType.ACCESS_TOKEN))
                .isEqualTo(authorization);
        assertThat(authorizations.findById("id 1")).isEqualTo(authorization);

        authorizations.remove(authorization);
        assertThat(authorizations.findByToken("token 1", null)).isNull();
    }

    @Test
    void oldestIsForgottenWhenThereAreTooMany() {
        for (int i = 0; i <= 10_000; i++) {
            authorizations.save(authorization(i));
        }

        assertThat(authorizations.findById("id 0")).isNull();
        assertThat(authorizations.findById("id 1")).isNotNull();
        assertThat(authorizations.findById("id 10000")).isNotNull();
    }

    private OAuth2Authorization authorization(int number) {
        return OAuth2Authorization.withRegisteredClient(client)
                .id("id " + number)
                .principalName("c")
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .token(new OAuth2AccessToken(OAuth2AccessToken.TokenType.BEARER, "token " + number, null, null))
                .build();
    }
}
