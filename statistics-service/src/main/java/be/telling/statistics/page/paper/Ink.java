package be.telling.statistics.page.paper;

/** How something is written. */
record Ink(float size, boolean strong, boolean toTheRight, float red, float green, float blue) {
    static final Ink BLACK = new Ink(9.5f, false, false, 0.09f, 0.15f, 0.17f);
    /** Dark enough to be read on white: 8 to 1. */
    static final Ink QUIET = new Ink(8f, false, false, 0.27f, 0.35f, 0.38f);

    static final Ink ACCENT = new Ink(9.5f, true, false, 0.04f, 0.33f, 0.4f);
    static final Ink LINE = new Ink(0, false, false, 0.78f, 0.83f, 0.84f);

    /** As the operators take it. */
    String colour() {
        return "%s %s %s".formatted(PdfFile.number(red), PdfFile.number(green), PdfFile.number(blue));
    }

    Ink of(float other) {
        return new Ink(other, strong, toTheRight, red, green, blue);
    }

    Ink bold() {
        return new Ink(size, true, toTheRight, red, green, blue);
    }

    Ink right() {
        return new Ink(size, strong, true, red, green, blue);
    }
}
