package be.telling.lookup.register;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** The exchange of files with the register. Environment: {@code TELLING_REGISTER_FILES_*}. */
@ConfigMapping(prefix = "telling.register.files")
interface FileSettings {

    /** The folder with the outbox and the inbox, on one file system, the same for all replicas. */
    Optional<Path> directory();

    /** Questions in one file at most. */
    @WithDefault("1000")
    @Min(1)
    @Max(100_000)
    int questions();

    /** How long questions are gathered for a file that isn't full. */
    @WithDefault("30S")
    Duration gather();

    /** How often the inbox is looked into. */
    @WithDefault("2S")
    Duration look();

    /** How long a file that can't be read must have been unchanged before it counts as broken, not as half written. */
    @WithDefault("2M")
    Duration settle();

    /** How long answers that were taken stay, for whoever takes over from a replica that died before it stored them. */
    @WithDefault("2M")
    Duration keep();
}
