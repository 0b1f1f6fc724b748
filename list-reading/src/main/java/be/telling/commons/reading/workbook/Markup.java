package be.telling.commons.reading.workbook;

import be.telling.commons.problem.ProblemException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * The tags of an XML document (UTF-8, as workbooks are), one after the other, with their attributes and, where it is
 * asked for, the text behind them. Knows nothing of schemas and leaves prefixes out; a document type, and with it every
 * entity but the five of XML, is refused. Written by hand because a sheet of a million rows is 250 MB of tags, of which
 * a general parser makes a text each.
 */
final class Markup implements AutoCloseable {

    /** No tag of a workbook that matters here is nearly so long. */
    private static final int BUFFER = 1 << 16;

    private final InputStream in;
    private final byte[] buffer = new byte[BUFFER];
    private int at;
    private int end;
    private boolean over;

    private long name;
    private boolean closing;
    private boolean empty;
    private final Attributes attributes = new Attributes(buffer);

    Markup(InputStream in) throws IOException {
        this.in = in;
        while (end < 3 && fill()) {
            continue;
        }
        if (end >= 2 && ((buffer[0] & 0xFF) == 0xFE || (buffer[0] & 0xFF) == 0xFF)) {
            throw ZipDirectory.damaged();
        }
    }

    /** What a name is compared by. */
    static long name(String local) {
        long name = 0;
        for (int i = 0; i < local.length(); i++) {
            name = name * 31 + local.charAt(i);
        }
        return name;
    }

    /** Moves to the next tag; false at the end of the document. What stands between is passed over. */
    boolean next() throws IOException {
        while (true) {
            int i = at;
            while (i < end && buffer[i] != '<') {
                i++;
            }
            at = i;
            if (at == end) {
                if (!fill()) {
                    return false;
                }
            } else if (need(2) && buffer[at + 1] == '?') {
                pass("?>");
            } else if (buffer[at + 1] == '!') {
                passDeclaration();
            } else {
                while (!readTag()) {
                    if (!fill()) {
                        throw ZipDirectory.damaged();
                    }
                }
                return true;
            }
        }
    }

    private boolean need(int bytes) throws IOException {
        while (end - at < bytes) {
            if (!fill()) {
                throw ZipDirectory.damaged();
            }
        }
        return true;
    }

    private void passDeclaration() throws IOException {
        need(4);
        if (buffer[at + 2] == '-') {
            pass("-->");
        } else if (buffer[at + 2] == '[') {
            pass("]]>");
        } else {
            throw ZipDirectory.damaged();
        }
    }

    private void pass(String mark) throws IOException {
        at += 2;
        while (true) {
            need(mark.length());
            int i = 0;
            while (i < mark.length() && buffer[at + i] == mark.charAt(i)) {
                i++;
            }
            at++;
            if (i == mark.length()) {
                at += i - 1;
                return;
            }
        }
    }

    /** Reads the tag in hand; false if it doesn't end within what is read. */
    private boolean readTag() {
        int i = at + 1;
        closing = i < end && buffer[i] == '/';
        if (closing) {
            i++;
        }
        long hash = 0;
        while (i < end && !endsName(buffer[i])) {
            hash = buffer[i] == ':' ? 0 : hash * 31 + buffer[i];
            i++;
        }
        name = hash;
        attributes.clear();
        while (true) {
            while (i < end && buffer[i] <= ' ' && buffer[i] >= 0) {
                i++;
            }
            if (i + 1 >= end) {
                // One byte more than it may need: a slash is followed by its bracket.
                if (i < end && buffer[i] == '>') {
                    empty = false;
                    at = i + 1;
                    return true;
                }
                return false;
            }
            if (buffer[i] == '>') {
                empty = false;
                at = i + 1;
                return true;
            }
            if (buffer[i] == '/' && buffer[i + 1] == '>') {
                empty = true;
                at = i + 2;
                return true;
            }
            i = attributes.read(i, end);
            if (i < 0) {
                return false;
            }
        }
    }

    private static boolean endsName(byte b) {
        return b == '>' || b == '/' || b <= ' ' && b >= 0;
    }

    boolean opens(long tag) {
        return !closing && name == tag;
    }

    boolean closes(long tag) {
        return closing && name == tag;
    }

    /** Whether the tag in hand opens and closes at once. */
    boolean isEmpty() {
        return empty;
    }

    /** Of the tag in hand. */
    Attributes attributes() {
        return attributes;
    }

    /** Adds the text between the tag in hand and the next one. */
    void text(MarkupText text) throws IOException {
        while (true) {
            int i = at;
            while (i < end && buffer[i] != '<') {
                i++;
            }
            text.add(buffer, at, i);
            at = i;
            if (at == end) {
                if (!fill()) {
                    throw ZipDirectory.damaged();
                }
            } else if (isCharacterData()) {
                at += "<![CDATA[".length();
                characterData(text);
            } else {
                return;
            }
        }
    }

    /**
     * Adds the text that follows the tag in hand between these two pieces of markup, and moves behind them; false, and nothing
     * moves, if something else follows or not all of it is read yet. What is always the same is found so in a third of the time.
     */
    boolean takes(byte[] before, MarkupText text, byte[] after) {
        int from = at + before.length;
        if (from > end || !Arrays.equals(buffer, at, from, before, 0, before.length)) {
            return false;
        }
        int to = from;
        while (to < end && buffer[to] != '<') {
            to++;
        }
        int behind = to + after.length;
        if (behind > end || !Arrays.equals(buffer, to, behind, after, 0, after.length)) {
            return false;
        }
        text.add(buffer, from, to);
        at = behind;
        return true;
    }

    private boolean isCharacterData() throws IOException {
        need(2);
        if (buffer[at + 1] != '!') {
            return false;
        }
        need("<![CDATA[".length());
        return buffer[at + 2] == '[';
    }

    private void characterData(MarkupText text) throws IOException {
        while (true) {
            need(3);
            if (buffer[at] == ']' && buffer[at + 1] == ']' && buffer[at + 2] == '>') {
                at += 3;
                return;
            }
            text.addPlain(buffer[at]);
            at++;
        }
    }

    /** Reads on, keeping what is not done with; false at the end. */
    private boolean fill() throws IOException {
        if (over) {
            return false;
        }
        if (at > 0) {
            System.arraycopy(buffer, at, buffer, 0, end - at);
            end -= at;
            at = 0;
        }
        if (end == BUFFER) {
            throw ZipDirectory.damaged();
        }
        try {
            int read = in.read(buffer, end, BUFFER - end);
            over = read < 0;
            end += Math.max(read, 0);
            return !over;
        } catch (EOFException e) {
            throw damagedBy(e);
        }
    }

    /** The packed data ends early: that is the file's fault, not the line's. */
    private static ProblemException damagedBy(EOFException any) {
        return ZipDirectory.damaged();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
