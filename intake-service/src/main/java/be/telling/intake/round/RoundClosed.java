package be.telling.intake.round;

/** A round was just closed on this replica. */
public record RoundClosed(String round) {}
