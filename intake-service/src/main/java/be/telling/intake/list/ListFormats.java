package be.telling.intake.list;

import be.telling.commons.problem.ProblemException;
import be.telling.commons.problem.ProblemType;
import be.telling.commons.reading.CsvFormat;
import be.telling.commons.reading.JsonLinesFormat;
import be.telling.commons.reading.ListCharset;
import be.telling.commons.reading.ListFormat;
import be.telling.commons.reading.PackedBody;
import be.telling.commons.reading.ReadingLimits;
import be.telling.commons.reading.RowSource;
import be.telling.commons.reading.workbook.WorkbookFormat;
import be.telling.commons.reading.workbook.WorkbookMemory;
import be.telling.intake.settings.IntakeSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The formats that lists may come in, chosen by what the sender declares. */
@ApplicationScoped
class ListFormats {

    private final ReadingLimits limits;
    private final List<ListFormat> formats;

    ListFormats(IntakeSettings settings) {
        this.limits = new ReadingLimits(
                settings.maxRows(),
                settings.lists().rowLength(),
                settings.lists().columns(),
                settings.lists().unpacked().asLongValue());
        var memory = new WorkbookMemory(
                settings.lists().workbook().asLongValue(),
                settings.uploads().workbookMemory().asLongValue());
        this.formats = List.of(new CsvFormat(), new JsonLinesFormat(), new WorkbookFormat(memory));
    }

    /** The bounds of every reading. */
    ReadingLimits limits() {
        return limits;
    }

    /** A format with the charset and the packing that were declared for it. */
    record DeclaredFormat(ListFormat format, Charset charset, boolean packed, ReadingLimits limits) {
        RowSource open(InputStream body) throws IOException {
            return format.open(packed ? PackedBody.open(body, limits) : body, charset, limits);
        }
    }

    /** Understands a content type, or refuses it before the body is read. */
    DeclaredFormat declared(@Nullable MediaType type, @Nullable String encoding) {
        boolean packed = "gzip".equalsIgnoreCase(encoding);
        if (!packed && encoding != null && !encoding.equalsIgnoreCase("identity")) {
            throw refused("Lists are sent as they are or packed with gzip");
        }
        String name = type == null ? "" : (type.getType() + "/" + type.getSubtype()).toLowerCase(Locale.ROOT);
        ListFormat format = formats.stream()
                .filter(candidate -> candidate.mediaType().equals(name))
                .findFirst()
                .orElseThrow(() -> refused("The content type isn't that of a list"));
        return new DeclaredFormat(format, charset(type), packed, limits);
    }

    private Charset charset(@Nullable MediaType type) {
        String declared = type == null ? null : type.getParameters().get(MediaType.CHARSET_PARAMETER);
        if (declared == null) {
            return StandardCharsets.UTF_8;
        }
        return ListCharset.named(declared)
                .orElseThrow(() ->
                        refused("The character set isn't one of those taken").with("charsets", ListCharset.names()));
    }

    private ProblemException refused(String reason) {
        return ProblemException.of(ProblemType.UNSUPPORTED_MEDIA_TYPE)
                .withDetail(reason)
                .with("mediaTypes", formats.stream().map(ListFormat::mediaType).toList());
    }
}
