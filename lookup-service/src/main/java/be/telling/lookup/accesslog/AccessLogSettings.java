package be.telling.lookup.accesslog;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Period;

/**
 * The legal access log. Environment: {@code TELLING_LOOKUP_ACCESS_LOG_*}. What has no default has to be given: a service that
 * can't account for its questions must not ask any.
 */
@ConfigMapping(prefix = "telling.lookup.access-log")
public interface AccessLogSettings {

    /** The auditor's public keys, the current one first; the private ones never come here. */
    Path keyFile();

    /** The law or decision that the questions rest on, as the auditor is to read it. */
    @NotBlank
    @Size(max = 2_000)
    String legalBasis();

    /** How long entries are kept. How long they must be and may be is for the operator's jurists to say. */
    @WithDefault("P10Y")
    Period retention();

    /** How often the end of the chain goes into the service's log, so that who cuts the chain off later is found out. */
    @WithDefault("10M")
    Duration anchorEvery();
}
