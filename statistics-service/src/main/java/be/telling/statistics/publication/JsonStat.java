package be.telling.statistics.publication;

import be.telling.commons.cells.CellKey;
import be.telling.commons.cells.Dimension;
import be.telling.statistics.counts.Attribute;
import be.telling.statistics.counts.Category;
import be.telling.statistics.counts.Domain;
import be.telling.statistics.counts.Language;
import be.telling.statistics.counts.Organisation;
import be.telling.statistics.protection.ProtectedFigures;
import be.telling.statistics.release.Format;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The whole cube as one JSON-stat 2.0 dataset over its seven dimensions. */
@ApplicationScoped
class JsonStat implements Table {
    @Override
    public Format format() {
        return Format.JSON_STAT;
    }

    @Override
    public List<Language> languages() {
        return List.of(Language.values());
    }

    @Override
    public byte[] render(Selection selection, Language language) {
        ProtectedFigures figures = selection.figures();
        JsonStatDataset dataset =
                new JsonStatDataset(figures.definition().title().in(language), language.code());
        dataset.dimension(
                "TIME_PERIOD",
                Labels.dimension("TIME_PERIOD", language),
                List.of(figures.referenceDate().toString()),
                code -> code);
        places(dataset, selection, language);
        for (Attribute attribute : Attribute.values()) {
            List<String> codes = new ArrayList<>();
            codes.add(CellKey.TOTAL);
            if (selection.attributes().contains(attribute)) {
                codes.addAll(attribute.codes());
            }
            Dimension dimension = attribute.dimension();
            dataset.dimension(
                    dimension.code(),
                    Labels.dimension(dimension.code(), language),
                    codes,
                    code -> Labels.value(dimension, code, language));
        }
        dataset.dimension(
                "ORIGIN",
                Labels.dimension("ORIGIN", language),
                figures.origins(),
                code -> Labels.origin(figures, code, language));
        extension(dataset, figures);
        for (CellKey key : selection.keys()) {
            dataset.cell(position(figures, key), figures.figure(key));
        }
        return dataset.bytes();
    }

    private static void places(JsonStatDataset dataset, Selection selection, Language language) {
        ProtectedFigures figures = selection.figures();
        ObjectNode category = dataset.dimension(
                "ORGANISATION",
                Labels.dimension("ORGANISATION", language),
                selection.places(),
                code -> Labels.place(figures, code, language));
        ObjectNode child = category.putObject("child");
        children(child, selection, CellKey.TOTAL, figures.domains().stream().map(Domain::code));
        for (Domain domain : figures.domains()) {
            children(
                    child,
                    selection,
                    domain.code(),
                    figures.organisations().stream()
                            .filter(organisation -> organisation.domain().equals(domain.code()))
                            .map(Organisation::code));
        }
        if (child.isEmpty()) {
            category.remove("child");
        }
    }

    /** Who isn't selected is no parent and no child. */
    private static void children(ObjectNode child, Selection selection, String parent, Stream<String> codes) {
        List<String> selected = codes.filter(selection.places()::contains).toList();
        if (selection.places().contains(parent) && (!selected.isEmpty() || selection.isAll())) {
            ArrayNode array = child.putArray(parent);
            selected.forEach(array::add);
        }
    }

    private static void extension(JsonStatDataset dataset, ProtectedFigures figures) {
        ObjectNode extension = dataset.extension();
        extension.put("round", figures.round());
        ObjectNode definition = extension.putObject("definition");
        definition.put("id", figures.definition().id());
        definition.put("version", figures.definition().version());
        ArrayNode foreign = definition.putArray("foreign");
        figures.definition().categories().stream()
                .filter(Category::foreign)
                .map(Category::code)
                .forEach(foreign::add);
        ObjectNode rounding = extension.putObject("protection");
        rounding.put("method", figures.parameters().method());
        rounding.put("version", figures.parameters().version());
        rounding.put("base", figures.parameters().base());
        rounding.put("threshold", figures.parameters().threshold());
        rounding.put("minimumSize", figures.parameters().minimumSize());
        extension.putObject("status").putObject("label").put(JsonStatDataset.WITHHELD, "withheld");
    }

    private static List<String> position(ProtectedFigures figures, CellKey key) {
        List<String> codes = new ArrayList<>();
        codes.add(figures.referenceDate().toString());
        codes.add(key.organisation());
        for (Attribute attribute : Attribute.values()) {
            codes.add(attribute.dimension() == key.dimension() ? key.value() : CellKey.TOTAL);
        }
        codes.add(key.origin());
        return codes;
    }
}
