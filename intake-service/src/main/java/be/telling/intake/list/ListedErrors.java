package be.telling.intake.list;

import be.telling.commons.reading.RowError;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;

/** The errors of a stored list's report, as one document of the database. */
@RegisterForReflection(targets = {ListedErrors.class, RowError.class})
record ListedErrors(List<RowError> errors) {}
