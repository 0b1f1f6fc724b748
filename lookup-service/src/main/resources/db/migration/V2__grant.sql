-- What the operator said about the register's grant, one row for all replicas; null where the settings hold.
create table register_grant (
    id smallint primary key default 1 check (id = 1),
    rate double precision check (rate > 0),
    concurrency integer check (concurrency > 0),
    -- When calls may be made, in the form of be.telling.lookup.quota.Windows; empty for always.
    windows text not null default '',
    paused_at timestamptz,
    paused_until timestamptz,
    paused_by text,
    paused_why text,
    constraint pause_is_owned check ((paused_at is null) = (paused_by is null) and (paused_at is null) = (paused_why is null))
);
insert into register_grant default values;

-- Who changed it when, to what and why. Never removed: it has no personal data.
create table register_grant_change (
    n bigint generated always as identity primary key,
    at timestamptz not null default clock_timestamp(),
    who text not null,
    why text not null,
    what text not null
);
