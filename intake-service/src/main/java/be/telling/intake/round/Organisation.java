package be.telling.intake.round;

/** An organisation that takes part in a round, known by its OVO code. */
public record Organisation(String code, Name name, String domain) {}
