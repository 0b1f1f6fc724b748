package be.telling.statistics.counts;

import be.telling.commons.cells.CellKey;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/**
 * One value of ORIGIN as the definition names it.
 *
 * @param foreign whether its persons make up the headline figure
 */
public record Category(
        @NotNull @Pattern(regexp = "_U|[A-Z][A-Z0-9]{0,9}") String code,
        @NotNull @Valid Text name,
        boolean foreign) {
    /** The code of persons whose origin the register does not show. */
    public static final String UNKNOWN = CellKey.UNKNOWN;

    public boolean unknown() {
        return code.equals(UNKNOWN);
    }
}
