package be.telling.intake.access;

import com.nimbusds.jwt.SignedJWT;
import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.oidc.IdTokenCredential;
import io.quarkus.security.PermissionChecker;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonString;
import java.text.ParseException;
import java.util.Collection;
import java.util.SortedSet;
import java.util.TreeSet;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** Who may handle the list of an organisation: the coordinator, and an entity whose token names the organisation. */
@ApplicationScoped
public class OrganisationAccess {

    /** To be asked of every call that has a path parameter {@code organisation}. */
    public static final String OWN_LIST = "own-list";

    private static final String CLAIM = "organisation";

    @PermissionChecker(OWN_LIST)
    boolean mayHandle(SecurityIdentity identity, String organisation) {
        return identity.hasRole(Roles.COORDINATOR) || organisations(identity).contains(organisation);
    }

    /** The organisations that somebody may speak for because his token names them, in the order of their codes. */
    public SortedSet<String> organisations(SecurityIdentity identity) {
        SortedSet<String> codes = new TreeSet<>();
        if (identity.hasRole(Roles.ENTITY)) {
            collect(claim(identity), codes);
        }
        return codes;
    }

    /** Of a session it is the access token that counts, for the roles stand there too; it was verified with them. */
    private static @Nullable Object claim(SecurityIdentity identity) {
        if (identity.getCredential(IdTokenCredential.class) != null) {
            AccessTokenCredential access = identity.getCredential(AccessTokenCredential.class);
            return access == null ? null : claim(access.getToken());
        }
        return identity.getPrincipal() instanceof JsonWebToken token ? token.getClaim(CLAIM) : null;
    }

    private static @Nullable Object claim(String accessToken) {
        try {
            return SignedJWT.parse(accessToken).getJWTClaimsSet().getClaim(CLAIM);
        } catch (ParseException e) {
            return null;
        }
    }

    /** The claim is one code or an array of codes. */
    static void collect(@Nullable Object claim, Collection<String> codes) {
        switch (claim) {
            case String code -> codes.add(code);
            case JsonString code -> codes.add(code.getString());
            case Collection<?> several -> several.forEach(code -> collect(code, codes));
            case null, default -> {}
        }
    }
}
