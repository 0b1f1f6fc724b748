package be.telling.issuer.server;

import be.telling.issuer.realm.Realm;
import be.telling.issuer.realm.User;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtGenerator;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/**
 * Everything that answers below one realm's address. A chain shares nothing with another realm's: clients, users, keys,
 * codes and sign-ins are its own, so what one realm gives away is worth nothing in the other.
 */
final class RealmChain {

    private final Realm realm;
    private final ECKey key;
    private final PasswordEncoder secrets;

    RealmChain(Realm realm, ECKey key, PasswordEncoder secrets) {
        this.realm = realm;
        this.key = key;
        this.secrets = secrets;
    }

    SecurityFilterChain build(HttpSecurity http) {
        String path = "/realms/" + realm.realm();
        String loginPage = path + "/login";
        JWKSource<SecurityContext> keys = new ImmutableJWKSet<>(new JWKSet(key));
        http.setSharedObject(JWKSource.class, keys);
        http.securityMatcher(path + "/**")
                .with(new OAuth2AuthorizationServerConfigurer(), server -> authorizationServer(server, keys))
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .oauth2ResourceServer(userInfo -> userInfo.jwt(jwt -> jwt.decoder(decoder(keys))))
                .authenticationProvider(people())
                .formLogin(form -> form.loginPage(loginPage).permitAll())
                .addFilterBefore(new LoginPage(loginPage, realm.realm()), UsernamePasswordAuthenticationFilter.class)
                .exceptionHandling(strangers -> strangers.defaultAuthenticationEntryPointFor(
                        new LoginUrlAuthenticationEntryPoint(loginPage),
                        // Whatever the caller says it accepts: only people come here.
                        PathPatternRequestMatcher.pathPattern(path + "/oauth2/authorize")))
                .securityContext(context -> context.securityContextRepository(signedIn()))
                .requestCache(cache -> cache.requestCache(interrupted()))
                .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(LoginPage.POLICY)));
        return http.build();
    }

    private void authorizationServer(OAuth2AuthorizationServerConfigurer server, JWKSource<SecurityContext> keys) {
        JwtGenerator tokens = new JwtGenerator(new NimbusJwtEncoder(keys));
        tokens.setJwtCustomizer(new RealmClaims(realm));
        server.registeredClientRepository(new RealmClients(realm, secrets))
                .authorizationService(new RecentAuthorizations())
                .authorizationServerSettings(AuthorizationServerSettings.builder()
                        .multipleIssuersAllowed(true)
                        .build())
                .tokenGenerator(tokens)
                .oidc(oidc -> oidc.providerConfigurationEndpoint(discovery -> discovery.providerConfigurationCustomizer(
                        metadata -> metadata.idTokenSigningAlgorithms(names -> {
                            names.clear();
                            names.add(SignatureAlgorithm.ES256.getName());
                        }))));
    }

    private DaoAuthenticationProvider people() {
        DaoAuthenticationProvider people = new DaoAuthenticationProvider(new InMemoryUserDetailsManager(
                realm.users().stream().map(this::person).toList()));
        people.setPasswordEncoder(secrets);
        return people;
    }

    private UserDetails person(User user) {
        return org.springframework.security.core.userdetails.User.withUsername(user.username())
                .password(secrets.encode(user.password()))
                .authorities(user.roles().toArray(String[]::new))
                .build();
    }

    private static JwtDecoder decoder(JWKSource<SecurityContext> keys) {
        return NimbusJwtDecoder.withJwkSource(keys)
                .jwsAlgorithm(SignatureAlgorithm.ES256)
                .build();
    }

    /** All realms share one session cookie; under a name of its own, a sign-in counts in its realm only. */
    private HttpSessionSecurityContextRepository signedIn() {
        HttpSessionSecurityContextRepository repository = new HttpSessionSecurityContextRepository();
        repository.setSpringSecurityContextKey("signed-in:" + realm.realm());
        return repository;
    }

    private HttpSessionRequestCache interrupted() {
        HttpSessionRequestCache cache = new HttpSessionRequestCache();
        cache.setSessionAttrName("interrupted:" + realm.realm());
        return cache;
    }
}
