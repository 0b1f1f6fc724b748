package be.telling.intake.handover;

import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.core.http.HttpClientRequest;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;

/** Writes to a request as fast as its receiver reads: every write waits until the last one left. */
final class RequestStream extends OutputStream {

    private static final int CHUNK = 32_768;

    private final HttpClientRequest request;
    private final Duration patience;
    private io.vertx.core.buffer.Buffer pending = io.vertx.core.buffer.Buffer.buffer(CHUNK);

    RequestStream(HttpClientRequest request, Duration patience) {
        this.request = request;
        this.patience = patience;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        pending.appendBytes(bytes, offset, length);
        if (pending.length() >= CHUNK) {
            flush();
        }
    }

    @Override
    public void flush() throws IOException {
        if (pending.length() > 0) {
            Buffer full = Buffer.newInstance(pending);
            pending = io.vertx.core.buffer.Buffer.buffer(CHUNK);
            request.write(full).await().atMost(patience);
        }
    }

    @Override
    public void close() throws IOException {
        flush();
    }
}
