package be.telling.intake.round;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;

/** Who takes part in a round, as one document of the database. */
@RegisterForReflection(targets = {Participants.class, Domain.class, Organisation.class, Name.class})
record Participants(List<Domain> domains, List<Organisation> organisations) {}
