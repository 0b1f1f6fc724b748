package be.telling.lookup.register;

import io.smallrye.mutiny.Uni;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Envelopes with WS-Security signatures. A signature takes about a millisecond of a processor, so it is made, and
 * checked, on threads of its own: neither the thread that meets the slots nor those of the connections wait for it.
 */
final class SignedEnvelope implements Envelope {

    private final Envelope plain = Envelope.plain();
    private final @Nullable MessageSignature outgoing;
    private final @Nullable AnswerSignature incoming;
    private final ExecutorService threads;

    SignedEnvelope(Optional<MessageSignature> outgoing, Optional<AnswerSignature> incoming) {
        this.outgoing = outgoing.orElse(null);
        this.incoming = incoming.orElse(null);
        this.threads = Executors.newFixedThreadPool(
                Math.max(2, Runtime.getRuntime().availableProcessors()),
                Thread.ofPlatform().name("signing-", 0).daemon().factory());
    }

    /**
     * The envelope that the settings ask for.
     *
     * @throws IllegalStateException that names the setting that can't be met
     */
    static Envelope of(SigningSettings settings, Clock clock, Consumer<String> warning) {
        if (settings.keyStore().isEmpty() && settings.trustStore().isEmpty()) {
            return Envelope.plain();
        }
        return new SignedEnvelope(
                settings.keyStore().map(path -> signature(settings, clock, warning)),
                settings.trustStore()
                        .map(path ->
                                new AnswerSignature(TrustedSigners.load(settings), clock, settings.sha1Answers())));
    }

    private static MessageSignature signature(SigningSettings settings, Clock clock, Consumer<String> warning) {
        if (!settings.parts().contains(SigningSettings.Part.BODY)) {
            throw new IllegalStateException("TELLING_REGISTER_SIGNING_PARTS must name BODY");
        }
        try {
            MessageSignature signature =
                    new MessageSignature(SigningKey.load(settings, clock.instant(), warning), settings.parts(), clock);
            // A key that can't sign is found out now, not by the first question.
            signature.around("");
            return signature;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("TELLING_REGISTER_SIGNING_KEY_STORE: the key can't sign");
        }
    }

    @Override
    public Uni<String> around(String message) {
        MessageSignature signature = outgoing;
        if (signature == null) {
            return plain.around(message);
        }
        return Uni.createFrom()
                .item(() -> {
                    try {
                        return signature.around(message);
                    } catch (GeneralSecurityException e) {
                        throw new IllegalStateException("a message can't be signed");
                    }
                })
                .runSubscriptionOn(threads);
    }

    @Override
    public Uni<HttpAnswer> open(HttpAnswer answer) {
        AnswerSignature signature = incoming;
        if (signature == null) {
            return plain.open(answer);
        }
        return Uni.createFrom()
                .<HttpAnswer>emitter(emitter -> {
                    try {
                        emitter.complete(new HttpAnswer(answer.status(), signature.signedBody(answer.body())));
                    } catch (UnreadableAnswerException e) {
                        emitter.fail(e);
                    }
                })
                .runSubscriptionOn(threads);
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
