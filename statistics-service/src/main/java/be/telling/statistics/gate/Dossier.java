package be.telling.statistics.gate;

import be.telling.statistics.counts.HeadCounts;
import be.telling.statistics.protection.Parameters;
import java.util.List;

/**
 * A release as it lies before the gate: its bytes in every form, the promises it was made under, and what everybody is
 * supposed to know of its groups.
 */
public record Dossier(String round, List<Form> forms, Parameters parameters, HeadCounts heads) {
    /**
     * One document, byte for byte.
     *
     * @param name the code of the form: {@code json-stat}, {@code csv}, {@code sdmx-csv}, {@code xlsx}
     */
    public record Form(String name, byte[] body) {}

    public Dossier {
        forms = List.copyOf(forms);
    }
}
