-- What operators see of a round and do to it.

-- A round may be paused, and it may be abandoned: then it asks nothing any more, signs out whom it inscribed, and ends.
alter table round drop constraint round_state_check;
alter table round add constraint round_state_check
    check (state in ('receiving', 'counting', 'counted', 'released', 'abandoning', 'abandoned'));
alter table round add column paused_at timestamptz;
alter table round add column abandoned_at timestamptz;
alter table round add column abandoned_reason text;
-- Numbers that it had to ask, kept when they go before the rest.
alter table round add column questions bigint not null default 0;

-- Since when the register can't answer; null as soon as it does.
alter table question add column failing_since timestamptz;
-- Whoever has to be signed out of an abandoned round may never have been asked about.
alter table question drop constraint answered_has_answer;
alter table question add constraint answered_has_answer check (state <> 1 or answer is not null or inscription = 4);

-- From then on statistics may have the counts, whether it acknowledged them or not.
alter table handover add column sent_at timestamptz;

alter table destruction add column abandoned_reason text;

-- Messages to the register by what came of them, over all replicas and restarts. Never by what the register said of anybody.
create table call_outcome (
    round text collate "C" not null references round (id),
    outcome text not null,
    calls bigint not null,
    primary key (round, outcome)
) with (fillfactor = 20);

-- Who did what when, and why. Rows are added and never changed.
create table operation (
    id bigint generated always as identity primary key,
    at timestamptz not null default clock_timestamp(),
    subject text not null,
    client text not null,
    act text not null,
    -- Null for what concerns all rounds.
    round text collate "C",
    reason text not null,
    -- How many it was about, where that can be told.
    persons bigint,
    -- What was set to what.
    change text
);
create index operation_of_round on operation (round, id);
create function operation_stays() returns trigger language plpgsql as
$$ begin raise exception 'rows of operation stay as they are'; end $$;
create trigger operation_stays before update or delete or truncate on operation
    execute function operation_stays();
