package be.telling.commons.reading.workbook;

import be.telling.commons.reading.Unreadable;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where the parts of a workbook are: its relations say, and no name is taken for granted. */
final class Parts {

    private static final long RELATION = Markup.name("Relationship");
    private static final long ID = Markup.name("Id");
    private static final long TYPE = Markup.name("Type");
    private static final long TARGET = Markup.name("Target");
    private static final long SHEET = Markup.name("sheet");
    private static final long SHEET_RELATION = Markup.name("id");

    /** A list is one sheet; more than this is another kind of file. */
    private static final int MOST_SHEETS = 200;

    private record Relation(String type, String target) {}

    private final ZipDirectory zip;
    private final String workbook;
    private final Map<String, Relation> relations;

    Parts(ZipDirectory zip) throws IOException {
        this.zip = zip;
        this.workbook = relations("").values().stream()
                .filter(relation -> relation.type().equals("officeDocument"))
                .map(Relation::target)
                .findFirst()
                .orElseThrow(ZipDirectory::damaged);
        this.relations = relations(workbook);
    }

    private Map<String, Relation> relations(String part) throws IOException {
        int slash = part.lastIndexOf('/') + 1;
        String folder = part.substring(0, slash);
        String name = folder + "_rels/" + part.substring(slash) + ".rels";
        Map<String, Relation> found = new HashMap<>();
        try (var markup = new Markup(zip.open(name).orElseThrow(ZipDirectory::damaged))) {
            Attributes attributes = markup.attributes();
            while (markup.next()) {
                if (markup.opens(RELATION)) {
                    String type = attributes.value(TYPE);
                    found.put(
                            attributes.value(ID),
                            new Relation(
                                    type.substring(type.lastIndexOf('/') + 1),
                                    resolved(folder, attributes.value(TARGET))));
                }
            }
        }
        return found;
    }

    private static String resolved(String folder, String target) {
        if (target.startsWith("/")) {
            return target.substring(1);
        }
        var path = new ArrayList<>(List.of(folder.split("/")));
        path.removeIf(String::isEmpty);
        for (String step : target.split("/")) {
            if (step.equals("..") && !path.isEmpty()) {
                path.removeLast();
            } else if (!step.equals(".") && !step.equals("..")) {
                path.add(step);
            }
        }
        return String.join("/", path);
    }

    /** The names of the sheets with cells, in the order of the workbook, hidden ones too. */
    List<String> sheets() throws IOException {
        var sheets = new ArrayList<String>();
        try (var markup = new Markup(zip.open(workbook).orElseThrow(ZipDirectory::damaged))) {
            while (markup.next()) {
                Relation relation =
                        markup.opens(SHEET) ? relations.get(markup.attributes().value(SHEET_RELATION)) : null;
                if (relation != null && relation.type().equals("worksheet")) {
                    sheets.add(relation.target());
                }
                if (sheets.size() > MOST_SHEETS) {
                    throw Unreadable.file("The workbook has too many sheets");
                }
            }
        }
        return sheets;
    }

    Optional<InputStream> sharedTexts() {
        return related("sharedStrings");
    }

    Optional<InputStream> styles() {
        return related("styles");
    }

    InputStream sheet(String name) {
        return zip.open(name).orElseThrow(ZipDirectory::damaged);
    }

    private Optional<InputStream> related(String type) {
        return relations.values().stream()
                .filter(relation -> relation.type().equals(type))
                .findFirst()
                .flatMap(relation -> zip.open(relation.target()));
    }
}
