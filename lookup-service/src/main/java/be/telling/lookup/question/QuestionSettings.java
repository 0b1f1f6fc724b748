package be.telling.lookup.question;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.time.Period;

/** How questions are taken up. Environment: {@code TELLING_LOOKUP_QUESTIONS_*}. */
@ConfigMapping(prefix = "telling.lookup.questions")
public interface QuestionSettings {

    /**
     * How long a replica has a question for itself. What a dead one took up is asked again after this; it must be well
     * over the register's answer time.
     */
    @WithDefault("20S")
    Duration lease();

    /** Attempts in vain after which a question is set aside for an operator. */
    @WithDefault("40")
    @Min(1)
    int patience();

    /** For how long persons are inscribed, if they have to be; more than a count can take. */
    @WithDefault("P92D")
    Period inscription();
}
