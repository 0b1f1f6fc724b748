package be.telling.lookup.operation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why somebody decides so, in his words; it stays on record. */
public record Reason(
        @Schema(examples = "The source behind the register is closed until Monday.")
        @NotBlank
        @Size(max = Reason.LONGEST)
        @Pattern(regexp = Reason.ONE_LINE)
        @WithoutNumber
        String reason) {

    static final int LONGEST = 500;

    /** No line breaks and nothing else that could make one record look like two. */
    static final String ONE_LINE = "\\P{Cntrl}*";
}
