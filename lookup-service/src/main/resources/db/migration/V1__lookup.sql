-- Everything about a round that is being counted. What could tell something about a person is encrypted under the key
-- of its round (columns of type bytea other than pseudonyms); rows are found by a keyed pseudonym of a national number.
-- When a round is counted, all that is left of it are its row in round and its row in destruction.

create table round (
    id text collate "C" primary key,
    definition text not null,
    -- The one that was in force when the count started; another one must not finish it.
    definition_version text,
    reference_date date not null,
    state text not null check (state in ('receiving', 'counting', 'counted', 'released')),
    -- The round's key in an envelope of the key file; destroyed with the round.
    wrapped_key bytea,
    manifest jsonb,
    manifest_digest bytea,
    lists integer not null default 0,
    rows bigint not null default 0,
    persons bigint not null default 0,
    calls bigint not null default 0,
    halted_code text,
    halted_at timestamptz,
    halted_organisation text collate "C",
    -- Why persons about whom the register couldn't answer were counted as unknown, and how many.
    given_up_reason text,
    given_up_persons bigint not null default 0,
    created_at timestamptz not null default clock_timestamp(),
    started_at timestamptz,
    admitted_at timestamptz,
    summed_at timestamptz,
    counted_at timestamptz,
    released_at timestamptz,
    destroyed_at timestamptz,
    constraint key_until_destruction check ((wrapped_key is null) = (destroyed_at is not null))
);

create table sealed_list (
    round text collate "C" not null references round (id),
    organisation text collate "C" not null,
    list_id uuid not null,
    -- The delivery whose parts make up the list: a delivery that broke off leaves parts that no list names.
    delivery uuid not null,
    key_id text not null,
    parts integer not null,
    rows bigint not null,
    sha256 bytea not null,
    received_at timestamptz not null default clock_timestamp(),
    primary key (round, organisation)
);

create table sealed_part (
    delivery uuid not null,
    part integer not null,
    rows integer not null,
    last boolean not null,
    sealed bytea not null,
    stored_at timestamptz not null default clock_timestamp(),
    primary key (delivery, part)
);
-- Sealed bytes don't compress.
alter table sealed_part alter column sealed set storage external;

-- One row for each person counted, found by the number that was listed.
create table staff (
    round text collate "C" not null,
    pseudonym bytea not null,
    organisation text collate "C" not null,
    fte double precision not null,
    row integer not null,
    attributes bytea not null,
    -- The question whose answer has to come before this person can be judged further; null once there is a verdict.
    waiting_for bytea,
    verdict bytea,
    primary key (round, pseudonym),
    constraint waits_or_is_judged check ((waiting_for is null) = (verdict is not null))
) with (fillfactor = 80, autovacuum_vacuum_scale_factor = 0.05);
create index staff_waiting on staff (round, waiting_for) where waiting_for is not null;

-- One row for each number that the register is asked about, once in a round however many wait for it.
create table question (
    round text collate "C" not null,
    pseudonym bytea not null,
    number bytea not null,
    -- 0 open, 1 answered, 2 stuck (patience is over), 3 to be signed out
    state smallint not null default 0 check (state between 0 and 3),
    -- Who works on it; only the holder of this token may complete it. Others may take it over from due_at on.
    lease uuid,
    taken_by uuid,
    due_at timestamptz not null default clock_timestamp(),
    attempts integer not null default 0,
    last_code text,
    answer bytea,
    digested boolean not null default false,
    replaced_by bytea,
    -- 0 none, 1 intended by us, 2 done by us, 3 was there before us, 4 signed out
    inscription smallint not null default 0 check (inscription between 0 and 4),
    created_at timestamptz not null default clock_timestamp(),
    primary key (round, pseudonym),
    constraint answered_has_answer check (state not in (1, 3) or answer is not null)
) with (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.05);
create index question_due on question (round, due_at) where state in (0, 3);
create index question_taken on question (round, taken_by) where lease is not null;
create index question_undigested on question (round, pseudonym) where state = 1 and not digested;
create index question_stuck on question (round, pseudonym) where state = 2;
create index question_replaced on question (round, pseudonym) where replaced_by is not null;

-- The register's grant, one row for all replicas: when the next call may be sent.
create table register_quota (
    id smallint primary key default 1 check (id = 1),
    next_slot timestamptz not null default clock_timestamp(),
    -- Part of the pace in force at slowed_at; it recovers with time.
    pace double precision not null default 1 check (pace > 0 and pace <= 1),
    slowed_at timestamptz not null default clock_timestamp(),
    -- Above 0 while the register is down: single calls try it, ever further apart.
    outage integer not null default 0,
    paused_until timestamptz not null default clock_timestamp()
) with (fillfactor = 20);
insert into register_quota default values;

-- Calls that may be under way at once, each held by one replica for some seconds.
create table register_permit (
    n integer primary key,
    holder uuid,
    held_until timestamptz
) with (fillfactor = 40);

create table replica (
    id uuid primary key,
    seen_at timestamptz not null default clock_timestamp()
) with (fillfactor = 40);

-- The cells of a round on their way to statistics, as one envelope.
create table handover (
    round text collate "C" primary key references round (id),
    body bytea not null,
    acknowledged_at timestamptz
);

-- What was destroyed when; the only thing that stays.
create table destruction (
    round text collate "C" primary key references round (id),
    destroyed_at timestamptz not null,
    lists integer not null,
    rows bigint not null,
    persons bigint not null,
    questions bigint not null,
    given_up_reason text,
    given_up_persons bigint not null
);
