package be.telling.lookup.round;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What a round is counted from: who takes part, and every list by its digest. A list that it doesn't name is not
 * counted, and nothing is counted before all that it names are here.
 */
public record Manifest(
        @NotNull LocalDate referenceDate,
        @NotNull @Size(min = 1, max = 100) String definition,
        @NotNull @Size(max = 200) List<@NotNull @Valid Domain> domains,
        @NotEmpty @Size(max = 1_000) List<@NotNull @Valid Organisation> organisations,
        @NotNull @Size(max = 1_000) List<@NotNull @Valid SealedList> lists) {

    private static final String DOMAIN = "[A-Za-z0-9][A-Za-z0-9_.-]{0,39}";

    /** A group of organisations for which totals are made. */
    public record Domain(
            @NotNull @Pattern(regexp = DOMAIN) String code,
            @NotNull @Valid Label name) {}

    /** One that was asked for its list. */
    public record Organisation(
            @NotNull @Pattern(regexp = "OVO[0-9]{6}") String code,
            @NotNull @Valid Label name,
            @NotNull @Pattern(regexp = DOMAIN) String domain) {}

    /**
     * A list as it was sealed and acknowledged.
     *
     * @param rows sealed rows; {@code accepted} of them are the organisation's staff, the others its duplicates
     * @param sha256 of the whole body, in hexadecimal
     */
    public record SealedList(
            @NotNull @Pattern(regexp = "OVO[0-9]{6}") String organisation,
            @NotNull UUID listId,
            @Min(1) int parts,
            @Min(0) long rows,
            @Min(0) long accepted,
            @NotNull @Pattern(regexp = "[0-9a-f]{64}") String sha256) {}

    /** All domains: those that are listed, and those that only an organisation names, under their code. */
    public List<Domain> allDomains() {
        Set<String> codes = new HashSet<>();
        List<Domain> all = new ArrayList<>();
        for (Domain domain : domains) {
            if (codes.add(domain.code())) {
                all.add(domain);
            }
        }
        for (Organisation organisation : organisations) {
            if (codes.add(organisation.domain())) {
                all.add(new Domain(organisation.domain(), new Label(organisation.domain(), organisation.domain())));
            }
        }
        return all;
    }

    /** Rows that organisations submitted and that were accepted. */
    public long accepted() {
        return lists.stream().mapToLong(SealedList::accepted).sum();
    }
}
