package be.telling.lookup.register;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** Settings as an operator would make them. */
record RegisterTestSettings(
        URI url,
        Duration answerTimeout,
        Optional<String> capacity,
        Optional<String> keyStore,
        Optional<String> trustStore,
        String password,
        Transport transport)
        implements RegisterSettings, RegisterSettings.Tls {

    RegisterTestSettings(URI url, Duration answerTimeout) {
        this(url, answerTimeout, Optional.of("1300"), Optional.empty(), Optional.empty(), "");
    }

    RegisterTestSettings(
            URI url,
            Duration answerTimeout,
            Optional<String> capacity,
            Optional<String> keyStore,
            Optional<String> trustStore,
            String password) {
        this(url, answerTimeout, capacity, keyStore, trustStore, password, Transport.ONLINE);
    }

    RegisterTestSettings over(Transport other) {
        return new RegisterTestSettings(url, answerTimeout, capacity, keyStore, trustStore, password, other);
    }

    @Override
    public double rate() {
        return 100;
    }

    @Override
    public int concurrency() {
        return 4;
    }

    @Override
    public String sender() {
        return "count.test";
    }

    @Override
    public boolean inscribe() {
        return true;
    }

    @Override
    public Duration connectTimeout() {
        return answerTimeout;
    }

    @Override
    public Duration fileAnswerTimeout() {
        return Duration.ofHours(24);
    }

    @Override
    public Tls tls() {
        return this;
    }

    @Override
    public Optional<String> keyStorePassword() {
        return keyStore.map(path -> password);
    }

    @Override
    public Optional<String> trustStorePassword() {
        return trustStore.map(path -> password);
    }
}
