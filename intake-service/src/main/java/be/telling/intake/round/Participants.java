package be.telling.intake.round;

import java.util.List;

/** Who takes part in a round, as one document of the database. */
record Participants(List<Domain> domains, List<Organisation> organisations) {}
