package be.telling.commons.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;

/** A way to write a staff list. A new format is a new implementation; checking and reporting are the same for all. */
public interface ListFormat {

    /** The media type without parameters, in lower case. */
    String mediaType();

    /**
     * Opens a list and understands its header.
     *
     * @param charset as the sender declared it; formats that define their own ignore it
     * @param limits bounds what the reading holds
     */
    RowSource open(InputStream body, Charset charset, ReadingLimits limits) throws IOException;
}
