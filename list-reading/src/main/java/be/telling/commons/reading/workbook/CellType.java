package be.telling.commons.reading.workbook;

/** What a cell says its value is (ISO/IEC 29500-1, 18.18.11). */
enum CellType {
    NUMBER,
    SHARED,
    TEXT,
    DATE,
    BOOLEAN,
    ERROR;

    static CellType of(Attributes attributes, int place) {
        if (attributes.is(place, "s")) {
            return SHARED;
        }
        if (attributes.is(place, "n")) {
            return NUMBER;
        }
        if (attributes.is(place, "inlineStr") || attributes.is(place, "str")) {
            return TEXT;
        }
        if (attributes.is(place, "b")) {
            return BOOLEAN;
        }
        return attributes.is(place, "d") ? DATE : ERROR;
    }
}
