package be.telling.statistics.protection;

import be.telling.commons.cells.CellKey;
import be.telling.statistics.counts.Attribute;
import be.telling.statistics.counts.Category;
import be.telling.statistics.counts.Cells;
import be.telling.statistics.counts.Definition;
import be.telling.statistics.counts.Domain;
import be.telling.statistics.counts.Organisation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Everything of a round that may be shown, and nothing else: one figure for each cell, wherever that cell appears. A
 * cell that is not in {@code figures} is withheld; why, is not recorded, so that no output can tell it.
 */
public record ProtectedFigures(
        String round,
        LocalDate referenceDate,
        Definition definition,
        Parameters parameters,
        List<Domain> domains,
        List<Organisation> organisations,
        SortedMap<CellKey, Long> figures) {
    public ProtectedFigures {
        domains = List.copyOf(domains);
        organisations = List.copyOf(organisations);
        SortedMap<CellKey, Long> sorted = new TreeMap<>();
        sorted.putAll(figures);
        figures = Collections.unmodifiableSortedMap(sorted);
    }

    /** The figure to show, or empty when it is withheld. */
    public OptionalLong figure(CellKey key) {
        Long figure = figures.get(key);
        return figure == null ? OptionalLong.empty() : OptionalLong.of(figure);
    }

    /** Every place that has figures or would have: the total, then the domains, then the organisations. */
    public List<String> places() {
        List<String> places = new ArrayList<>();
        places.add(CellKey.TOTAL);
        domains.forEach(domain -> places.add(domain.code()));
        organisations.forEach(organisation -> places.add(organisation.code()));
        return places;
    }

    /** The values of ORIGIN, the total first. */
    public List<String> origins() {
        List<String> origins = new ArrayList<>();
        origins.add(CellKey.TOTAL);
        definition.categories().stream().map(Category::code).forEach(origins::add);
        return origins;
    }

    /** Every cell of the cube in its fixed order, shown or withheld; at most one attribute differs from the total. */
    public List<CellKey> keys() {
        List<CellKey> keys = new ArrayList<>();
        for (String place : places()) {
            for (String origin : origins()) {
                keys.add(Cells.base(place, origin));
            }
            for (Attribute attribute : Attribute.values()) {
                for (String value : attribute.codes()) {
                    for (String origin : origins()) {
                        keys.add(Cells.of(place, attribute, value, origin));
                    }
                }
            }
        }
        return keys;
    }
}
