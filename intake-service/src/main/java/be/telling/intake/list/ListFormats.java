package be.telling.intake.list;

import be.telling.commons.problem.ProblemException;
import be.telling.commons.problem.ProblemType;
import be.telling.intake.reading.CsvFormat;
import be.telling.intake.reading.ListFormat;
import be.telling.intake.reading.RowSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The formats that lists may come in, chosen by what the sender declares. */
@ApplicationScoped
class ListFormats {

    private static final List<ListFormat> FORMATS = List.of(new CsvFormat());

    /** Those that HR systems write; a closed set, so that no sender chooses an exotic decoder. */
    private static final Map<String, Charset> CHARSETS = Map.of(
            "utf-8", StandardCharsets.UTF_8,
            "us-ascii", StandardCharsets.US_ASCII,
            "iso-8859-1", StandardCharsets.ISO_8859_1,
            "iso-8859-15", Charset.forName("ISO-8859-15"),
            "windows-1252", Charset.forName("windows-1252"),
            "utf-16", StandardCharsets.UTF_16,
            "utf-16le", StandardCharsets.UTF_16LE);

    /** A format with the charset that was declared for it. */
    record DeclaredFormat(ListFormat format, Charset charset) {
        RowSource open(InputStream body) throws IOException {
            return format.open(body, charset);
        }
    }

    /** Understands a content type, or refuses it before the body is read. */
    DeclaredFormat declared(@Nullable MediaType type, @Nullable String encoding) {
        if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
            throw refused("Lists are sent without a content encoding");
        }
        String name = type == null ? "" : (type.getType() + "/" + type.getSubtype()).toLowerCase(Locale.ROOT);
        ListFormat format = FORMATS.stream()
                .filter(candidate -> candidate.mediaType().equals(name))
                .findFirst()
                .orElseThrow(() -> refused("The content type isn't that of a list"));
        return new DeclaredFormat(format, charset(type));
    }

    private static Charset charset(@Nullable MediaType type) {
        String declared = type == null ? null : type.getParameters().get(MediaType.CHARSET_PARAMETER);
        if (declared == null) {
            return StandardCharsets.UTF_8;
        }
        Charset charset = CHARSETS.get(declared.toLowerCase(Locale.ROOT));
        if (charset == null) {
            throw refused("The character set isn't one of those taken").with("charsets", CHARSETS.keySet());
        }
        return charset;
    }

    private static ProblemException refused(String reason) {
        return ProblemException.of(ProblemType.UNSUPPORTED_MEDIA_TYPE)
                .withDetail(reason)
                .with("mediaTypes", FORMATS.stream().map(ListFormat::mediaType).toList());
    }
}
