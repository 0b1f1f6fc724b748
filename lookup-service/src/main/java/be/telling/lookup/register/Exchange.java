package be.telling.lookup.register;

import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One message and its answer. It ends exactly once: answered, failed, or given up. */
final class Exchange {

    private final Vertx vertx;
    private final UniEmitter<? super HttpAnswer> emitter;
    private final Buffer received = Buffer.buffer();
    private boolean ended;
    private long timer = -1;
    private @Nullable HttpClientRequest request;

    Exchange(Vertx vertx, UniEmitter<? super HttpAnswer> emitter) {
        this.vertx = vertx;
        this.emitter = emitter;
    }

    void start(Supplier<Future<HttpClientRequest>> connect, Buffer message, Duration patience) {
        if (ended) {
            return;
        }
        timer = vertx.setTimer(patience.toMillis(), id -> fail("no answer in time"));
        connect.get().onComplete(connected -> {
            if (connected.failed()) {
                fail("no connection: " + kind(connected));
            } else if (ended) {
                // Given up while connecting: then it must not be sent any more.
                connected.result().reset();
            } else {
                send(connected.result(), message);
            }
        });
    }

    /**
     * Gives up, if it isn't over yet: the message isn't sent any more if it wasn't, and its connection isn't used for
     * another.
     */
    void end() {
        if (ended) {
            return;
        }
        ended = true;
        vertx.cancelTimer(timer);
        if (request != null) {
            request.reset();
        }
    }

    private void send(HttpClientRequest connected, Buffer message) {
        request = connected;
        connected.exceptionHandler(
                failure -> fail("connection lost: " + failure.getClass().getSimpleName()));
        connected.send(message).onComplete(answered -> {
            if (answered.failed()) {
                fail("connection lost: " + kind(answered));
            } else if (!ended) {
                receive(answered.result());
            }
        });
    }

    private void receive(HttpClientResponse response) {
        response.exceptionHandler(
                failure -> fail("connection lost: " + failure.getClass().getSimpleName()));
        response.handler(this::add);
        response.endHandler(nothing -> {
            if (ended) {
                return;
            }
            ended = true;
            vertx.cancelTimer(timer);
            emitter.complete(new HttpAnswer(response.statusCode(), received.getBytes()));
        });
    }

    private void add(Buffer chunk) {
        if (ended) {
            return;
        }
        if (received.length() + chunk.length() > SoapConnection.MAX_ANSWER) {
            fail("an answer that is too large");
        } else {
            received.appendBuffer(chunk);
        }
    }

    private void fail(String reason) {
        if (!ended) {
            end();
            emitter.fail(new NoAnswerException(reason));
        }
    }

    /** The class alone: messages of failures may quote addresses or worse. */
    private static String kind(AsyncResult<?> failed) {
        return failed.cause().getClass().getSimpleName();
    }
}
