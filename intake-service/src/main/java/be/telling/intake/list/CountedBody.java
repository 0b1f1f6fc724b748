package be.telling.intake.list;

import be.telling.commons.problem.ProblemException;
import be.telling.commons.problem.ProblemType;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A body that ends with a problem when it grows too long: a chunked one doesn't announce its length. */
final class CountedBody extends FilterInputStream {

    private final long most;
    private long count;

    CountedBody(InputStream in, long most) {
        super(in);
        this.most = most;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int read = super.read(target, offset, length);
        if (read > 0) {
            count += read;
        }
        if (count > most) {
            throw ProblemException.of(ProblemType.BODY_TOO_LARGE).with("maxBytes", most);
        }
        return read;
    }
}
