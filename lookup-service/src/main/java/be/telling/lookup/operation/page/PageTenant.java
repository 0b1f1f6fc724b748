package be.telling.lookup.operation.page;

import be.telling.commons.signin.SignInPage;
import io.quarkus.oidc.OidcRequestContext;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.TenantConfigResolver;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** How operators sign in on the page; all other addresses know bearer tokens only. */
@ApplicationScoped
class PageTenant implements TenantConfigResolver {

    private final SignInPage page;

    PageTenant(PageSettings settings) {
        page = SignInPage.alone("operator-page", OperatorPage.PATH, settings, "TELLING_LOOKUP_PAGE");
    }

    @Override
    public Uni<OidcTenantConfig> resolve(RoutingContext context, OidcRequestContext<OidcTenantConfig> request) {
        return page.tenant(context);
    }

    void install(@Observes Filters filters) {
        page.install(filters);
    }
}
