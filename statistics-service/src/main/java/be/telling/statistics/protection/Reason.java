package be.telling.statistics.protection;

/**
 * Why a release is refused. Names rules and places, never a figure that may not be shown.
 *
 * @param code stable, for programs
 * @param message for the statistician
 */
public record Reason(String code, String message) {}
