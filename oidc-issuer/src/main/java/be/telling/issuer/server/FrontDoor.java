package be.telling.issuer.server;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets in what is meant for a realm of this server and nothing else. The authorization server takes its issuer from the
 * address that was asked; unchecked, a caller could have tokens made in the name of any host or any longer path.
 */
final class FrontDoor extends OncePerRequestFilter {

    private static final Set<String> PATHS = Set.of(
            "/.well-known/openid-configuration",
            "/oauth2/authorize",
            "/oauth2/token",
            "/oauth2/jwks",
            "/oauth2/revoke",
            "/oauth2/introspect",
            "/connect/logout",
            "/userinfo",
            "/login");

    private static final int MISDIRECTED_REQUEST = 421;

    private final Set<String> open;

    FrontDoor(Set<String> realms) {
        open = realms.stream()
                .flatMap(realm -> PATHS.stream().map(path -> "/realms/" + realm + path))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!request.getServerName().equals(IssuerServer.HOST) || request.getServerPort() != request.getLocalPort()) {
            response.sendError(MISDIRECTED_REQUEST);
        } else if (!open.contains(request.getRequestURI())) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            chain.doFilter(request, response);
        }
    }
}
