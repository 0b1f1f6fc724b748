package be.telling.statistics.release;

import be.telling.commons.cells.CellKey;
import be.telling.commons.cells.Dimension;
import be.telling.statistics.counts.Definition;
import be.telling.statistics.counts.Domain;
import be.telling.statistics.counts.Organisation;
import be.telling.statistics.protection.Parameters;
import be.telling.statistics.protection.ProtectedFigures;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Protected figures as bytes and back, for the pages that are made of them later. Withheld cells are not in it. */
@RegisterForReflection(registerFullHierarchy = true)
record FiguresForm(
        String round,
        LocalDate referenceDate,
        Definition definition,
        Parameters parameters,
        List<Domain> domains,
        List<Organisation> organisations,
        List<Shown> cells) {
    static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    record Shown(String organisation, String dimension, String value, String origin, long persons) {}

    static byte[] write(ProtectedFigures figures) {
        List<Shown> cells = figures.figures().entrySet().stream()
                .map(cell -> new Shown(
                        cell.getKey().organisation(),
                        cell.getKey().dimension().code(),
                        cell.getKey().value(),
                        cell.getKey().origin(),
                        cell.getValue()))
                .toList();
        try {
            return JSON.writeValueAsBytes(new FiguresForm(
                    figures.round(),
                    figures.referenceDate(),
                    figures.definition(),
                    figures.parameters(),
                    figures.domains(),
                    figures.organisations(),
                    cells));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ProtectedFigures read(byte[] bytes) {
        try {
            FiguresForm form = JSON.readValue(bytes, FiguresForm.class);
            SortedMap<CellKey, Long> figures = new TreeMap<>();
            for (Shown cell : form.cells) {
                figures.put(
                        new CellKey(cell.organisation, Dimension.fromCode(cell.dimension), cell.value, cell.origin),
                        cell.persons);
            }
            return new ProtectedFigures(
                    form.round,
                    form.referenceDate,
                    form.definition,
                    form.parameters,
                    form.domains,
                    form.organisations,
                    figures);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
