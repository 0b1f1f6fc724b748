package be.telling.statistics.page.review;

import be.telling.commons.signin.SignInSettings;
import io.smallrye.config.ConfigMapping;

/** The page for the statistician. Environment: {@code TELLING_STATISTICS_REVIEW_*}, {@code TELLING_OIDC_ISSUER}. */
@ConfigMapping(prefix = "telling.statistics.review")
interface ReviewSettings extends SignInSettings {}
