package be.telling.statistics.gate;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** How the gate computes. */
@ConfigMapping(prefix = "telling.statistics.gate")
interface GateSettings {
    /** Whether native code may be loaded; without it the pure Java solver does the work, and takes longer. */
    @WithDefault("true")
    boolean nativeSolver();

    /** A writable folder to unpack the native library into, where the temporary folder is not writable. */
    Optional<String> folder();
}
