package be.telling.lookup.destruction;

import be.telling.commons.problem.ProblemException;
import be.telling.commons.problem.ProblemType;
import be.telling.lookup.database.Statements;
import be.telling.lookup.round.RoundState;
import be.telling.lookup.round.Rounds;
import jakarta.inject.Singleton;

/**
 * Gives a round up for good: nothing of it is counted, and everything about it is destroyed. From the commit on nothing
 * is asked any more and what comes back is refused. If nobody was inscribed and no counts were sent, that is all; else
 * the round stays for as long as it takes to sign out whom it inscribed, of whom only the number is kept, and to take
 * the counts back.
 */
@Singleton
public final class Abandonment {

    private static final String IS_ACKNOWLEDGED =
            "select 1 from handover where round = $1 and acknowledged_at is not null";

    /** A round whose count was not ordered yet has none of these figures. */
    private static final String ABANDON = """
            update round r set state = 'abandoning', abandoned_at = clock_timestamp(), abandoned_reason = $2,
              lists = greatest(r.lists, (select count(*)::int from sealed_list where round = $1)),
              rows = greatest(r.rows, (select coalesce(sum(rows), 0)::bigint from sealed_list where round = $1)),
              persons = greatest(r.persons, (select count(*) from staff where round = $1)),
              questions = (select count(*) from question where round = $1),
              manifest = null, paused_at = null, halted_code = null, halted_at = null, halted_organisation = null
            where id = $1""";

    /** A message that is under way may be the one that inscribes: who signs out comes after it. */
    private static final String SIGN_OUT = """
            update question set state = 3, answer = null, replaced_by = null, attempts = 0, last_code = null,
              failing_since = null, due_at = case when lease is null then clock_timestamp() else greatest(due_at, leased_until) end, lease = null
            where round = $1 and inscription in (1, 2)""";

    private static final String FORGET_OTHERS = "delete from question where round = $1 and state <> 3";

    /** Who is inscribed stays so until the register's own end of the inscription. */
    private static final String LEAVE_INSCRIBED = "delete from question where round = $1";

    private static final String FORGET_UNSENT = "delete from handover where round = $1 and sent_at is null";

    private static final String FORGET_CONTENT = "update handover set body = '' where round = $1";

    /**
     * Abandons a round, in the caller's transaction. One that is being abandoned can be abandoned again to leave
     * inscribed whom the register doesn't let sign out.
     *
     * @param leaveInscribed not to wait until everybody is signed out
     * @return the state that it is in then
     * @throws ProblemException if there is no such round, or it was counted, or abandoned before
     */
    public RoundState abandon(Statements tx, String round, String reason, boolean leaveInscribed) {
        Tables.lock(tx, round);
        RoundState state =
                Rounds.lockedState(tx, round).orElseThrow(() -> ProblemException.of(ProblemType.ROUND_UNKNOWN));
        boolean again = state == RoundState.ABANDONING && leaveInscribed;
        boolean possible = again || state == RoundState.RECEIVING || state == RoundState.COUNTING;
        if (!possible || (!again && isAcknowledged(tx, round))) {
            throw ProblemException.of(ProblemType.ROUND_STATE).with("state", state.code());
        }
        if (!again) {
            tx.execute(ABANDON, round, reason);
            Tables.destroyListsAndStaff(tx, round);
            tx.execute(SIGN_OUT, round);
            tx.execute(FORGET_OTHERS, round);
            tx.execute(FORGET_UNSENT, round);
            tx.execute(FORGET_CONTENT, round);
        }
        if (leaveInscribed) {
            tx.execute(LEAVE_INSCRIBED, round);
        }
        if (Destruction.isReady(tx, round)) {
            Tables.destroy(tx, round);
            return RoundState.ABANDONED;
        }
        return RoundState.ABANDONING;
    }

    private static boolean isAcknowledged(Statements tx, String round) {
        return tx.execute(IS_ACKNOWLEDGED, round).rowCount() > 0;
    }
}
