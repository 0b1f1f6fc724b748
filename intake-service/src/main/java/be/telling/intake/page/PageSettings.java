package be.telling.intake.page;

import be.telling.commons.signin.SignInSettings;
import io.smallrye.config.ConfigMapping;

/** The page for HR. Environment: {@code TELLING_INTAKE_PAGE_*}, {@code TELLING_OIDC_ISSUER}. */
@ConfigMapping(prefix = "telling.intake.page")
interface PageSettings extends SignInSettings {}
