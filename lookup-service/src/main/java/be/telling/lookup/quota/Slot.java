package be.telling.lookup.quota;

/**
 * Permission for one call, which is being used.
 *
 * @param number in the order of sending
 * @param sentAt nanoseconds of the machine
 */
public record Slot(long number, long sentAt) {}
