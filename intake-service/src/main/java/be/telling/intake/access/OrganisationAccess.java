package be.telling.intake.access;

import io.quarkus.security.PermissionChecker;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonString;
import java.util.Collection;
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
        if (identity.hasRole(Roles.COORDINATOR)) {
            return true;
        }
        return identity.hasRole(Roles.ENTITY)
                && identity.getPrincipal() instanceof JsonWebToken token
                && names(token.getClaim(CLAIM), organisation);
    }

    /** The claim is one code or an array of codes. */
    static boolean names(@Nullable Object claim, String organisation) {
        return switch (claim) {
            case null -> false;
            case String code -> code.equals(organisation);
            case JsonString code -> code.getString().equals(organisation);
            case Collection<?> codes -> codes.stream().anyMatch(code -> names(code, organisation));
            default -> false;
        };
    }
}
