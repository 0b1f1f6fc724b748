package be.telling.statistics.release;

import java.util.Optional;

/** The forms of the data, by the names and media types of the contract. */
public enum Format {
    JSON_STAT("json-stat", "application/json", "json"),
    CSV("csv", "text/csv;charset=utf-8;header=present", "csv"),
    SDMX_CSV("sdmx-csv", "application/vnd.sdmx.data+csv;version=2.0.0", "csv"),
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx");

    private final String code;
    private final String mediaType;
    private final String extension;

    Format(String code, String mediaType, String extension) {
        this.code = code;
        this.mediaType = mediaType;
        this.extension = extension;
    }

    /** As in {@code ?format=}. */
    public String code() {
        return code;
    }

    public String mediaType() {
        return mediaType;
    }

    /** Of a file that somebody saves it in. */
    public String extension() {
        return extension;
    }

    public static Optional<Format> fromCode(String code) {
        for (Format format : values()) {
            if (format.code.equals(code)) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }
}
