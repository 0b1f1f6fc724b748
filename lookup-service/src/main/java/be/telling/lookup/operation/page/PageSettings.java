package be.telling.lookup.operation.page;

import be.telling.commons.signin.SignInSettings;
import io.smallrye.config.ConfigMapping;

/** The operator's page. Environment: {@code TELLING_LOOKUP_PAGE_*}, {@code TELLING_OIDC_ISSUER}. */
@ConfigMapping(prefix = "telling.lookup.page")
interface PageSettings extends SignInSettings {}
