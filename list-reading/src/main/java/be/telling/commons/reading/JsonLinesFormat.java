package be.telling.commons.reading;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;

/** One JSON object a line (NDJSON), its members named as the columns are. */
public final class JsonLinesFormat implements ListFormat {

    private static final int DEEPEST = 16;
    private static final int LONGEST_NUMBER = 40;
    private static final int LONGEST_NAME = 256;

    private final JsonFactory json = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxNumberLength(LONGEST_NUMBER)
                    .maxNameLength(LONGEST_NAME)
                    .build())
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .build();

    @Override
    public String mediaType() {
        return "application/x-ndjson";
    }

    @Override
    public RowSource open(InputStream body, Charset charset, ReadingLimits limits) throws IOException {
        return new JsonRows(json, new Lines(new DeclaredText(body, charset), limits), limits);
    }
}
