package be.telling.lookup.quota;

/**
 * Slots that one replica has for itself, by the database's clock in nanoseconds.
 *
 * @param slots 0 while the register is left alone
 * @param step nanoseconds from slot to slot
 * @param now when it was made
 * @param pausedFor nanoseconds until it is worth asking again, if there are no slots
 * @param trial whether the register is down and these slots are to find out if it is back
 */
record Reservation(int slots, long first, long step, long now, long pausedFor, boolean trial) {}
