package be.telling.lookup.destruction;

import be.telling.lookup.database.Statements;
import be.telling.lookup.round.Rounds;
import java.util.List;

/**
 * What is deleted of a round, and in which order. Questions are locked first and in the order of their pseudonyms, as
 * by everybody who completes them; then the round. So nobody waits for somebody who waits for him.
 */
final class Tables {

    private static final String LOCK_QUESTIONS =
            "select count(*) from (select 1 from question where round = $1 order by pseudonym for update) locked";

    /** Parts first: whoever is admitting one is waited for, and after that nobody is admitted. */
    private static final List<String> LISTS_AND_STAFF = List.of(
            "delete from sealed_part where delivery in (select delivery from sealed_list where round = $1)",
            "delete from sealed_list where round = $1",
            "delete from staff where round = $1",
            "delete from undigested where round = $1");

    private static final String RECORD = """
            insert into destruction (round, destroyed_at, lists, rows, persons, questions,
              given_up_reason, given_up_persons, abandoned_reason)
            select id, clock_timestamp(), lists, rows, persons,
              greatest(questions, (select count(*) from question where round = $1)),
              given_up_reason, given_up_persons, abandoned_reason
            from round where id = $1""";

    private static final List<String> ALL_ELSE =
            List.of("""
            update round r set destroyed_at = d.destroyed_at, wrapped_key = null, manifest = null, paused_at = null,
              halted_code = null, halted_at = null, halted_organisation = null,
              counted_at = case when r.state = 'abandoning' then null else d.destroyed_at end,
              state = case when r.state = 'abandoning' then 'abandoned' else 'counted' end
            from destruction d where r.id = $1 and d.round = r.id""", "delete from question where round = $1", "delete from handover where round = $1");

    private Tables() {}

    /** Keeps everybody else from the round until the end of the transaction. */
    static void lock(Statements tx, String round) {
        tx.execute(LOCK_QUESTIONS, round);
        Rounds.lock(tx, round);
    }

    /** Everything but questions and counts on their way. */
    static void destroyListsAndStaff(Statements tx, String round) {
        LISTS_AND_STAFF.forEach(statement -> tx.execute(statement, round));
    }

    /** Everything, the key too; what stays is that it happened. */
    static void destroy(Statements tx, String round) {
        tx.execute(RECORD, round);
        destroyListsAndStaff(tx, round);
        ALL_ELSE.forEach(statement -> tx.execute(statement, round));
    }
}
