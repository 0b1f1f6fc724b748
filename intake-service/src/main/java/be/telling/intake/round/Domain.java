package be.telling.intake.round;

/** A policy domain that organisations are grouped by. */
public record Domain(String code, Name name) {}
