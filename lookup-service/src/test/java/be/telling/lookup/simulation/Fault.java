package be.telling.lookup.simulation;

import java.util.Locale;

/**
 * Something that goes wrong once, in a form that can be written down.
 *
 * @param replica to which it happens, from 0; 0 if it happens elsewhere
 * @param when the await point of that replica at which it happens, or what the kind says
 * @param howLong in milliseconds, or what the kind says
 */
record Fault(Kind kind, int replica, int when, int howLong) {

    /** What can go wrong. */
    enum Kind {
        /** The replica is gone, and started again after a while. */
        CRASH,
        /** The replica is asked to end, does, and is started again after a while. */
        STOP,
        /** The replica stands still for a while, for longer than its lease perhaps, and goes on. */
        FREEZE,
        /** The connection is lost with which the next statement is sent, or was sent and executed. */
        CUT,
        /** The way to the database takes that long, once. */
        SLOW,
        /** At this millisecond: PostgreSQL is started again, all connections are lost. */
        RESTART,
        /** The register answers this call of all never. */
        UNANSWERED,
        /** The register answers this call of all that much later. */
        LATE,
        /** The register refuses this call of all with this code. */
        CODE,
        /** From this millisecond on, for so long: the register's backend is away. */
        DOWN,
        /** Statistics refuses this delivery of counts of all with this status. */
        REFUSED,
        /** Statistics takes this delivery of counts of all, but its answer is lost. */
        UNHEARD,
        /** This delivery of a list of all breaks off; intake delivers it again. */
        BROKEN_OFF,
        /** This delivery of a list of all is delivered once more later, after so long. */
        REPEATED,
        /** The request to count is made once more, after so long. */
        COUNT_REPEATED;

        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    static Fault of(String text) {
        String[] parts = text.split(":");
        return new Fault(
                Kind.valueOf(parts[0].toUpperCase(Locale.ROOT).replace('-', '_')),
                Integer.parseInt(parts[1]),
                Integer.parseInt(parts[2]),
                Integer.parseInt(parts[3]));
    }

    @Override
    public String toString() {
        return kind.word() + ":" + replica + ":" + when + ":" + howLong;
    }
}
