package be.telling.commons.reading.workbook;

/** What a cell says its value is (ISO/IEC 29500-1, 18.18.11). */
enum CellType {
    NUMBER,
    SHARED,
    TEXT,
    DATE,
    BOOLEAN,
    ERROR;

    static CellType of(Markup markup, int attribute) {
        if (markup.is(attribute, "s")) {
            return SHARED;
        }
        if (markup.is(attribute, "n")) {
            return NUMBER;
        }
        if (markup.is(attribute, "inlineStr") || markup.is(attribute, "str")) {
            return TEXT;
        }
        if (markup.is(attribute, "b")) {
            return BOOLEAN;
        }
        return markup.is(attribute, "d") ? DATE : ERROR;
    }
}
