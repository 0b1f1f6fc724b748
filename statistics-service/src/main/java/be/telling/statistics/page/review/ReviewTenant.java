package be.telling.statistics.page.review;

import be.telling.commons.signin.SignInPage;
import io.quarkus.oidc.OidcRequestContext;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.TenantConfigResolver;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * How a statistician signs in on the page. The page only shows; so a request that somebody else made a browser send changes
 * nothing. All other addresses know bearer tokens only.
 */
@ApplicationScoped
class ReviewTenant implements TenantConfigResolver {

    private final SignInPage page;

    ReviewTenant(ReviewSettings settings) {
        page = SignInPage.alone("review-page", ReviewPage.PATH, settings, "TELLING_STATISTICS_REVIEW");
    }

    @Override
    public Uni<OidcTenantConfig> resolve(RoutingContext context, OidcRequestContext<OidcTenantConfig> request) {
        return page.tenant(context);
    }

    void install(@Observes Filters filters) {
        page.install(filters);
    }
}
