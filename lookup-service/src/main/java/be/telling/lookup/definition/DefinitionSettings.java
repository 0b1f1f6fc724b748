package be.telling.lookup.definition;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/** Where an operator keeps definition files of his own. */
@ConfigMapping(prefix = "telling.lookup.definitions")
interface DefinitionSettings {

    /**
     * A directory whose {@code *.json} and {@code nationalities.csv} take the place of the shipped files of the same
     * names, or are added to them.
     */
    Optional<Path> directory();
}
