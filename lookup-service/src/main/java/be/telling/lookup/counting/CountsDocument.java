package be.telling.lookup.counting;

import be.telling.commons.cells.Cell;
import be.telling.lookup.definition.Definition;
import be.telling.lookup.round.Label;
import be.telling.lookup.round.Manifest;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The counts of a round as they go over the wire. */
@RegisterForReflection(ignoreNested = false)
record CountsDocument(
        String round,
        LocalDate referenceDate,
        CountedBy definition,
        long persons,
        long rows,
        List<Manifest.Domain> domains,
        List<Participant> organisations,
        List<CountedCell> cells) {

    record CountedBy(String id, String version, Label title, List<Origin> categories) {}

    record Origin(String code, Label name, boolean foreign) {}

    /** @param responded whether a list came; without it no staff doesn't mean that there is none */
    record Participant(String code, Label name, String domain, boolean responded) {}

    record CountedCell(String organisation, String dimension, String value, String origin, long persons) {}

    static CountsDocument of(String round, Manifest manifest, Definition definition, Cells cells) {
        Set<String> responded =
                manifest.lists().stream().map(Manifest.SealedList::organisation).collect(Collectors.toSet());
        return new CountsDocument(
                round,
                manifest.referenceDate(),
                new CountedBy(
                        definition.id(),
                        definition.version(),
                        label(definition.title()),
                        definition.categories().stream()
                                .map(c -> new Origin(c.code(), label(c.name()), c.foreign()))
                                .toList()),
                cells.persons(),
                manifest.accepted(),
                manifest.allDomains(),
                manifest.organisations().stream()
                        .map(o -> new Participant(o.code(), o.name(), o.domain(), responded.contains(o.code())))
                        .toList(),
                cells.cells().stream().map(CountsDocument::counted).toList());
    }

    private static CountedCell counted(Cell cell) {
        return new CountedCell(
                cell.key().organisation(),
                cell.key().dimension().code(),
                cell.key().value(),
                cell.key().origin(),
                cell.persons());
    }

    private static Label label(be.telling.lookup.definition.Label label) {
        return new Label(label.nl(), label.en());
    }

    /** Holds small counts. */
    @Override
    public String toString() {
        return "CountsDocument[" + round + "]";
    }
}
