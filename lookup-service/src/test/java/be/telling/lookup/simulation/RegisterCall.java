package be.telling.lookup.simulation;

import be.telling.commons.nationalnumber.NationalNumber;

/** A message as the register saw it. */
final class RegisterCall {

    private final String kind;
    private final NationalNumber number;
    private final long arrived;
    private long ends = Schedule.NEVER;
    private boolean settled;

    RegisterCall(String kind, NationalNumber number, long arrived) {
        this.kind = kind;
        this.number = number;
        this.arrived = arrived;
    }

    String kind() {
        return kind;
    }

    NationalNumber number() {
        return number;
    }

    long arrived() {
        return arrived;
    }

    /** When it is answered, or nobody waits for its answer any more. */
    long ends() {
        return ends;
    }

    void endsAt(long moment) {
        ends = moment;
    }

    /** Whether it was answered well. */
    boolean isSettled() {
        return settled;
    }

    void settle(boolean well) {
        settled = well;
    }
}
