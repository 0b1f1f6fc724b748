package be.telling.commons.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** A body that begins well and never ends. */
class EndlessText extends InputStream {

    private final byte[] start;
    private final byte[] repeated;
    private int position;

    EndlessText(String start, String repeated) {
        this.start = start.getBytes(StandardCharsets.UTF_8);
        this.repeated = repeated.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public int read() throws IOException {
        int at = position++;
        return at < start.length ? start[at] : repeated[(at - start.length) % repeated.length];
    }
}
