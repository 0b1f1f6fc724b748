package be.telling.issuer.server;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;

/**
 * The authorizations of one realm that a code can still be exchanged for or that can be asked about. Bounded: tokens
 * prove themselves, so an old authorization that is forgotten here takes nothing from anybody.
 */
final class RecentAuthorizations implements OAuth2AuthorizationService {

    /** Far more people than sign in at once; some 20 MB at the very most. */
    private static final int MOST = 10_000;

    private final Map<String, OAuth2Authorization> byId = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, OAuth2Authorization> eldest) {
            return size() > MOST;
        }
    };

    @Override
    public synchronized void save(OAuth2Authorization authorization) {
        byId.put(authorization.getId(), authorization);
    }

    @Override
    public synchronized void remove(OAuth2Authorization authorization) {
        byId.remove(authorization.getId());
    }

    @Override
    public synchronized @Nullable OAuth2Authorization findById(String id) {
        return byId.get(id);
    }

    @Override
    public synchronized @Nullable OAuth2Authorization findByToken(String token, @Nullable OAuth2TokenType type) {
        return byId.values().stream()
                .filter(authorization -> holds(authorization, token, type))
                .findFirst()
                .orElse(null);
    }

    private static boolean holds(OAuth2Authorization authorization, String token, @Nullable OAuth2TokenType type) {
        if (type != null && "state".equals(type.getValue())) {
            return token.equals(authorization.getAttribute("state"));
        }
        // A token is a secret of its own: looked up whatever kind the asker thinks it is.
        return authorization.getToken(token) != null;
    }
}
