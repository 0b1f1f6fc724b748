package be.telling.lookup.register;

import be.telling.lookup.keys.KeyRing;
import io.quarkus.runtime.Startup;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Connects the register that the settings name, after checking that they make sense. */
@Singleton
final class RegisterSetup {

    private static final Logger LOG = Logger.getLogger(RegisterSetup.class);

    private final RegisterSettings settings;
    private final SigningSettings signing;
    private final FileSettings files;

    RegisterSetup(RegisterSettings settings, SigningSettings signing, FileSettings files) {
        this.settings = settings;
        this.signing = signing;
        this.files = files;
    }

    void check(@Observes StartupEvent start) {
        if (settings.inscribe() && settings.capacity().isEmpty()) {
            throw new IllegalStateException("TELLING_REGISTER_INSCRIBE needs TELLING_REGISTER_CAPACITY");
        }
        switch (settings.transport()) {
            case ONLINE -> checkOnline();
            case FILES -> FileExchange.check(files);
        }
    }

    private void checkOnline() {
        String scheme = String.valueOf(settings.url().getScheme());
        if (!scheme.equals("http") && !scheme.equals("https")) {
            throw new IllegalStateException("TELLING_REGISTER_URL must be an http or https address");
        }
        if (scheme.equals("http")) {
            LOG.warn("TELLING_REGISTER_URL is without TLS: for tests only");
        }
        checkFile(settings.tls().keyStore(), "TELLING_REGISTER_TLS_KEY_STORE");
        checkFile(settings.tls().trustStore(), "TELLING_REGISTER_TLS_TRUST_STORE");
        SignedEnvelope.of(signing, Clock.systemUTC(), LOG::warn).close();
    }

    private static void checkFile(Optional<String> path, String setting) {
        if (path.isPresent() && !Files.isReadable(Path.of(path.get()))) {
            throw new IllegalStateException(setting + " names no file that can be read");
        }
    }

    /** At the start: answers in files wait to be removed, whether or not somebody asks something. */
    @Startup
    @Produces
    @ApplicationScoped
    Register register(Vertx vertx, KeyRing keys) {
        return switch (settings.transport()) {
            case ONLINE -> online(vertx);
            case FILES ->
                FileExchange.open(settings, files, keys.envelope(), Clock.systemUTC(), LOG::warn)
                        .start(files.look());
        };
    }

    private Register online(Vertx vertx) {
        MessageWriter writer = new MessageWriter(
                settings.sender(),
                settings.capacity(),
                Clock.systemUTC(),
                () -> UUID.randomUUID().toString());
        return new MagdaRegister(
                writer,
                SignedEnvelope.of(signing, Clock.systemUTC(), warning -> {}),
                new SoapConnection(vertx, settings),
                new FailureNotes(System::nanoTime, LOG::warn));
    }

    void disconnect(@Disposes Register register) {
        switch (register) {
            case MagdaRegister magda -> magda.close();
            case FileRegister exchange -> exchange.close();
            default -> {
                // Not made here.
            }
        }
    }
}
