package be.telling.commons.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Text in the charset that its sender declared, decoded strictly. The JDK's reader drops what it decoded before a bad
 * byte; this one delivers it first, so that the row of the bad byte can be named.
 */
final class DeclaredText extends Reader {

    /** Enough to see the separator in any header; larger than what the server delivers at once. */
    private static final int CHARACTERS = 1 << 16;

    private static final char MARK = '\ufeff';

    private final InputStream in;
    private final CharsetDecoder decoder;
    private final ByteBuffer bytes = ByteBuffer.allocate(CHARACTERS).flip();
    private final CharBuffer chars = CharBuffer.allocate(CHARACTERS).flip();
    private boolean ended;
    private boolean broken;

    DeclaredText(InputStream in, Charset charset) throws IOException {
        this.in = in;
        this.decoder = startsWithMark() ? strict(StandardCharsets.UTF_8) : strict(charset);
    }

    private static CharsetDecoder strict(Charset charset) {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /** Skips the mark with which spreadsheets say "this is UTF-8", which is believed over the declared charset. */
    private boolean startsWithMark() throws IOException {
        while (bytes.remaining() < 3 && fillBytes()) {
            continue;
        }
        if (bytes.remaining() >= 3
                && bytes.get(bytes.position()) == (byte) 0xEF
                && bytes.get(bytes.position() + 1) == (byte) 0xBB
                && bytes.get(bytes.position() + 2) == (byte) 0xBF) {
            bytes.position(bytes.position() + 3);
            return true;
        }
        return false;
    }

    /** The first line that is not empty, without taking it out of the text; as much of it as fits the buffer. */
    String peekLine() throws IOException {
        while (true) {
            skipLineEnds();
            int end = lineEnd();
            if (end >= 0) {
                return chars.slice(0, end).toString();
            }
            if (chars.remaining() == chars.capacity() || !fillChars()) {
                return chars.toString();
            }
        }
    }

    /** Takes the line that {@link #peekLine()} showed out of the text. */
    void skipPeeked(String line) {
        chars.position(chars.position() + line.length());
    }

    /** Also a mark that stands there once more: programs that join files leave it. */
    private void skipLineEnds() {
        while (chars.hasRemaining()
                && (chars.charAt(0) == '\r' || chars.charAt(0) == '\n' || chars.charAt(0) == MARK)) {
            chars.get();
        }
    }

    private int lineEnd() {
        for (int i = 0; i < chars.remaining(); i++) {
            char c = chars.charAt(i);
            if (c == '\r' || c == '\n') {
                return i;
            }
        }
        return -1;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        if (!chars.hasRemaining() && !fillChars()) {
            return -1;
        }
        int count = Math.min(length, chars.remaining());
        chars.get(target, offset, count);
        return count;
    }

    /** Decodes more text; false at the end of it. */
    private boolean fillChars() throws IOException {
        if (broken) {
            throw new CharacterCodingException();
        }
        chars.compact();
        int before = chars.position();
        try {
            while (chars.position() == before) {
                CoderResult result = decoder.decode(bytes, chars, ended);
                if (result.isError()) {
                    broken = true;
                    if (chars.position() == before) {
                        throw new CharacterCodingException();
                    }
                } else if (chars.position() == before && result.isUnderflow()) {
                    if (ended) {
                        return false;
                    }
                    fillBytes();
                }
            }
            return true;
        } finally {
            chars.flip();
        }
    }

    private boolean fillBytes() throws IOException {
        bytes.compact();
        int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
        if (count > 0) {
            bytes.position(bytes.position() + count);
        }
        bytes.flip();
        ended = count < 0;
        return !ended;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
