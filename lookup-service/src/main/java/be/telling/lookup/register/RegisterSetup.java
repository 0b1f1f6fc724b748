package be.telling.lookup.register;

import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Connects the register that the settings name, after checking that they make sense. */
@Singleton
final class RegisterSetup {

    private static final Logger LOG = Logger.getLogger(RegisterSetup.class);

    private final RegisterSettings settings;
    private final SigningSettings signing;

    RegisterSetup(RegisterSettings settings, SigningSettings signing) {
        this.settings = settings;
        this.signing = signing;
    }

    void check(@Observes StartupEvent start) {
        String scheme = String.valueOf(settings.url().getScheme());
        if (!scheme.equals("http") && !scheme.equals("https")) {
            throw new IllegalStateException("TELLING_REGISTER_URL must be an http or https address");
        }
        if (settings.inscribe() && settings.capacity().isEmpty()) {
            throw new IllegalStateException("TELLING_REGISTER_INSCRIBE needs TELLING_REGISTER_CAPACITY");
        }
        if (scheme.equals("http")) {
            LOG.warn("TELLING_REGISTER_URL is without TLS: for tests only");
        }
    }

    @Produces
    @ApplicationScoped
    Register register(Vertx vertx) {
        MessageWriter writer = new MessageWriter(
                settings.sender(),
                settings.capacity(),
                Clock.systemUTC(),
                () -> UUID.randomUUID().toString());
        return new MagdaRegister(
                writer,
                SignedEnvelope.of(signing, Clock.systemUTC(), LOG::warn),
                new SoapConnection(vertx, settings),
                new FailureNotes(System::nanoTime, LOG::warn));
    }

    void disconnect(@Disposes Register register) {
        if (register instanceof MagdaRegister magda) {
            magda.close();
        }
    }
}
