package be.telling.lookup.register;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * An Uitzondering of an answer: an error, a warning or a piece of information.
 *
 * @param fault whether the question, or a part of it, could not be answered
 * @param annotations values by key
 */
record Notice(String code, boolean fault, Map<String, String> annotations) {

    /** Codes have digits only; whatever else stands there must not reach a log or a metric. */
    private static final String UNREADABLE_CODE = "99997";

    static List<Notice> of(List<Element> exceptions) {
        return exceptions.stream().map(Notice::of).toList();
    }

    private static Notice of(Element exception) {
        Map<String, String> annotations = new HashMap<>();
        for (Element annotation : exception.descendants("Annotatie")) {
            annotations.put(key(annotation.childText("Naam")), annotation.childText("Waarde"));
        }
        String code = exception.childText("Identificatie");
        String type = exception.childText("Type");
        // Only what is plainly no error counts as none.
        boolean fault = !type.equals("WAARSCHUWING") && !type.startsWith("INFO");
        return new Notice(code.matches("[0-9]{1,10}") ? code : UNREADABLE_CODE, fault, Map.copyOf(annotations));
    }

    /** Empty if there is no such annotation. Names are compared without regard to capitals and spaces. */
    String annotation(String name) {
        return annotations.getOrDefault(key(name), "");
    }

    private static String key(String name) {
        return name.replaceAll("\\s", "").toLowerCase(Locale.ROOT);
    }

    Meaning meaning() {
        return Meaning.of(code);
    }

    /** Says nothing of the annotations: numbers are in them. */
    @Override
    public String toString() {
        return "Notice[" + code + "]";
    }
}
