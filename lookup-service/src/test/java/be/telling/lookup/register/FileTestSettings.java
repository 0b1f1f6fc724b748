package be.telling.lookup.register;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Files of ten questions. */
record FileTestSettings(Optional<Path> directory) implements FileSettings {

    static final Duration KEEP = Duration.ofMinutes(2);

    static FileTestSettings in(@Nullable Path directory) {
        return new FileTestSettings(Optional.ofNullable(directory));
    }

    @Override
    public int questions() {
        return 10;
    }

    @Override
    public Duration gather() {
        return Duration.ofSeconds(30);
    }

    @Override
    public Duration look() {
        return Duration.ofSeconds(2);
    }

    @Override
    public Duration settle() {
        return Duration.ofMinutes(2);
    }

    @Override
    public Duration keep() {
        return KEEP;
    }
}
