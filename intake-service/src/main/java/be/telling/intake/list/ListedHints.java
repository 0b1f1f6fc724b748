package be.telling.intake.list;

import be.telling.intake.hint.Hint;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;

/** The hints of a stored list's report, as one document of the database. */
@RegisterForReflection
record ListedHints(List<Hint> hints) {

    /** Those that the caller may see. */
    List<Hint> visible(boolean coordinator) {
        return coordinator
                ? hints
                : hints.stream().filter(Hint::isForTheOrganisation).toList();
    }
}
