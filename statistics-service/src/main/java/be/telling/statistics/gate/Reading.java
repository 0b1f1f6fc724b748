package be.telling.statistics.gate;

import be.telling.statistics.gate.Dossier.Form;
import java.util.List;

/** Reads releases as anybody would, from the bytes of each form. */
final class Reading {
    private static final String JSON_STAT = "json-stat";

    private Reading() {}

    /** @throws IllegalArgumentException if a form is not what it promises to be */
    static Edition of(Dossier dossier, Findings findings) {
        JsonStatReader jsonStat = new JsonStatReader(dossier.forms().stream()
                .filter(form -> form.name().equals(JSON_STAT))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("A form is missing"))
                .body());
        Published published = jsonStat.cells();
        boolean same = true;
        boolean alike = true;
        for (Form form : dossier.forms()) {
            Published other = switch (form.name()) {
                case JSON_STAT -> new JsonStatReader(form.body()).cells();
                case "csv" -> CsvReader.csv().cells(form.body());
                case "sdmx-csv" -> CsvReader.sdmx().cells(form.body());
                case "xlsx" -> new WorkbookReader(jsonStat.origins()).cells(form.body());
                default -> throw new IllegalArgumentException("A form that can't be read");
            };
            same &= other.cells().equals(published.cells());
            alike &= other.marks().size() <= 1;
        }
        findings.conclude("same-cells-in-every-form", dossier.forms().size(), same);
        findings.conclude("withheld-cells-alike", dossier.forms().size(), alike);
        return new Edition(dossier.round(), published, jsonStat.places(), dossier.heads(), dossier.parameters());
    }

    /** Releases that were examined before. */
    static List<Edition> again(List<Dossier> dossiers) {
        return dossiers.stream().map(dossier -> of(dossier, new Findings())).toList();
    }
}
