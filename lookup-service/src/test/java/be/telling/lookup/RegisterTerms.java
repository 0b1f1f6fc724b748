package be.telling.lookup;

import be.telling.lookup.register.RegisterSettings;
import be.telling.lookup.register.Transport;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** Terms of a register that a test can change. */
@Alternative
@Priority(1)
@Singleton
public class RegisterTerms implements RegisterSettings {

    private volatile boolean inscribe;

    void inscribe(boolean inscribe) {
        this.inscribe = inscribe;
    }

    @Override
    public URI url() {
        return URI.create("http://127.0.0.1:9/");
    }

    @Override
    public double rate() {
        return 500;
    }

    @Override
    public int concurrency() {
        return 20;
    }

    @Override
    public String sender() {
        return "test";
    }

    @Override
    public Optional<String> capacity() {
        return Optional.of("test");
    }

    @Override
    public boolean inscribe() {
        return inscribe;
    }

    @Override
    public Duration connectTimeout() {
        return Duration.ofSeconds(1);
    }

    @Override
    public Duration answerTimeout() {
        return Duration.ofSeconds(1);
    }

    @Override
    public Transport transport() {
        return Transport.ONLINE;
    }

    @Override
    public Duration fileAnswerTimeout() {
        return Duration.ofHours(24);
    }

    @Override
    public Tls tls() {
        return new Tls() {
            @Override
            public Optional<String> keyStore() {
                return Optional.empty();
            }

            @Override
            public Optional<String> keyStorePassword() {
                return Optional.empty();
            }

            @Override
            public Optional<String> trustStore() {
                return Optional.empty();
            }

            @Override
            public Optional<String> trustStorePassword() {
                return Optional.empty();
            }
        };
    }
}
