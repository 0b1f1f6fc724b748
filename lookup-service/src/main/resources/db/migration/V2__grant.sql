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

-- The pace at which the register last complained.
alter table register_quota add ceiling double precision not null default 1, drop next_slot;

-- What part of what was granted the register stands now: after a complaint quickly back to a little below the pace at which
-- it complained, then ever faster beyond it.
create function register_pace(pace double precision, ceiling double precision, slowed_at timestamptz)
returns double precision language sql volatile as $$
    select least(1, case when s.since < 2 then pace + greatest(0, 0.95 * ceiling - pace) * s.since / 2
                         else greatest(pace, 0.95 * ceiling) + 0.002 * (s.since - 2) ^ 2 end)
    from (select greatest(0, extract(epoch from clock_timestamp() - slowed_at)::float8) as since) s
$$;

-- Permits were rows; shares are numbers, for calls a second and calls at once alike.
drop table register_permit;
alter table replica
    add wants boolean not null default true,
    add rate_held integer not null default 0,
    add calls_held integer not null default 0,
    add held_until timestamptz not null default clock_timestamp();

-- One replica's share of the grant for the next seconds. A function, so that no client holds the lock: one that is stopped
-- in the middle would stop all the others.
create function renew_share(who uuid, wanting boolean, rate_used integer, calls_used integer,
                            rate_granted integer, calls_granted integer, held_seconds integer,
                            out rate_share integer, out calls_share integer)
language plpgsql as $$
declare
    held interval := held_seconds * interval '1 second';
    sharing integer;
    place integer;
    rate_others integer;
    calls_others integer;
begin
    perform 1 from register_quota where id = 1 for update;
    insert into replica as r (id, seen_at, wants) values (who, clock_timestamp(), wanting)
    on conflict (id) do update set seen_at = excluded.seen_at, wants = excluded.wants;
    delete from replica where seen_at < clock_timestamp() - interval '1 hour';

    -- Those who want calls share; if nobody does, all do, so that whoever begins can begin at once.
    with living as (select id, wants from replica where seen_at > clock_timestamp() - held),
         those as (select id from living where wants or not exists (select 1 from living where wants))
    select count(*)::int, case when bool_or(id = who) then (count(*) filter (where id < who))::int end
    into sharing, place from those;
    -- Who has no call at once can't use calls a second either.
    sharing := least(sharing, rate_granted, calls_granted);
    if place is null or place >= sharing then
        rate_share := 0;
        calls_share := 0;
    else
        rate_share := rate_granted / sharing + (place < rate_granted % sharing)::int;
        calls_share := calls_granted / sharing + (place < calls_granted % sharing)::int;
    end if;

    select coalesce(sum(rate_held), 0)::int, coalesce(sum(calls_held), 0)::int into rate_others, calls_others
    from replica where id <> who and held_until > clock_timestamp();
    rate_share := greatest(0, least(rate_share, rate_granted - rate_others));
    calls_share := greatest(0, least(calls_share, calls_granted - calls_others));
    update replica set rate_held = greatest(rate_share, rate_used), calls_held = greatest(calls_share, calls_used),
        held_until = clock_timestamp() + held
    where id = who;
end
$$;
