package be.telling.intake.template;

import java.nio.charset.StandardCharsets;

/** A header line as spreadsheets of this country read it: semicolons, and a mark that says UTF-8. */
final class CsvTemplate {

    private CsvTemplate() {}

    static byte[] write(TemplateLanguage language) {
        String text = "\ufeff" + String.join(";", language.headers()) + "\r\n";
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
