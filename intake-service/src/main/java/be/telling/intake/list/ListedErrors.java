package be.telling.intake.list;

import be.telling.commons.reading.RowError;
import java.util.List;

/** The errors of a stored list's report, as one document of the database. */
record ListedErrors(List<RowError> errors) {}
