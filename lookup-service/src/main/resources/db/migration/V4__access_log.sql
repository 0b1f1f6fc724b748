-- Who asked the register what about whom, when and why: the record that the law asks for. It is sealed to the auditor's
-- key, so that nobody here can read it, and chained by hashes, so that nobody can change or drop a part of it unnoticed.
-- In a schema of its own: whoever runs the database may give it to another owner, and this service keeps the right to
-- call append, head and purge alone.

create schema if not exists access_log;

create table access_log.block (
    seq bigint primary key check (seq > 0),
    previous bytea not null,
    hash bytea not null,
    sealed_at timestamptz not null,
    entries integer not null check (entries > 0),
    key_id text collate "C" not null,
    sealed bytea not null
);
-- Sealed bytes don't compress.
alter table access_log.block alter column sealed set storage external;

-- What was removed because its retention was over. The chain goes on from here.
create table access_log.purge (
    seq bigint primary key,
    hash bytea not null,
    sealed_at timestamptz not null,
    entries bigint not null,
    purged_at timestamptz not null
);

-- Numbers as eight bytes each, in network order; times in microseconds since 1970. All before the sealed bytes is of a
-- known length or has its length before it, so that no two blocks have the same form.
create function access_log.hash(previous bytea, seq bigint, sealed_at timestamptz, entries integer, key_id text, sealed bytea)
returns bytea language sql immutable set search_path = pg_catalog as $$
    select sha256(convert_to('telling-access-log-1', 'UTF8') || previous || int8send(seq)
        || int8send((extract(epoch from sealed_at) * 1000000)::bigint) || int8send(entries::bigint)
        || int8send(octet_length(key_id)::bigint) || convert_to(key_id, 'UTF8') || sealed)
$$;

-- Where the chain ends now.
create function access_log.head(out seq bigint, out hash bytea)
language sql stable security definer set search_path = pg_catalog as $$
    select seq, hash from (
        (select seq, hash from access_log.block order by seq desc limit 1)
        union all (select seq, hash from access_log.purge order by seq desc limit 1)
        union all select 0, decode(repeat('00', 32), 'hex')) ends
    order by seq desc limit 1
$$;

-- One transaction at a time appends; so it has to be the last thing that a transaction does.
create function access_log.append(key_id text, entries integer, sealed bytea)
returns bigint language plpgsql security definer set search_path = pg_catalog as $$
declare
    tail record;
    moment timestamptz;
begin
    -- A process that hangs before it commits must not keep the others waiting.
    perform set_config('idle_in_transaction_session_timeout', '3000', true);
    perform pg_advisory_xact_lock(hashtextextended('access_log.block', 0));
    select * into tail from access_log.head();
    moment := clock_timestamp();
    insert into access_log.block values (tail.seq + 1, tail.hash,
        access_log.hash(tail.hash, tail.seq + 1, moment, append.entries, append.key_id, append.sealed),
        moment, append.entries, append.key_id, append.sealed);
    return tail.seq + 1;
end
$$;

-- Removes what is older, in the order in which it came, and notes where the chain goes on.
create function access_log.purge(before timestamptz)
returns bigint language plpgsql security definer set search_path = pg_catalog as $$
declare
    newest bigint;
    removed bigint;
begin
    perform pg_advisory_xact_lock(hashtextextended('access_log.block', 0));
    select coalesce((select min(b.seq) - 1 from access_log.block b where b.sealed_at >= purge.before),
        (select max(b.seq) from access_log.block b)) into newest;
    insert into access_log.purge
        select b.seq, b.hash, b.sealed_at,
            (select sum(c.entries) from access_log.block c where c.seq <= newest), clock_timestamp()
        from access_log.block b where b.seq = newest;
    delete from access_log.block b where b.seq <= newest;
    get diagnostics removed = row_count;
    return removed;
end
$$;

create function access_log.refuse() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
    -- What a row of purge covers may go; the trigger on purge sees to it that such a row is true.
    if tg_op = 'DELETE' and tg_table_name = 'block' then
        if exists (select from access_log.purge p where p.seq >= old.seq) then
            return old;
        end if;
    end if;
    raise exception 'the access log is only ever appended to' using errcode = 'insufficient_privilege';
end
$$;

create function access_log.only_what_was_there() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
    if not exists (select from access_log.block b
                   where b.seq = new.seq and b.hash = new.hash and b.sealed_at = new.sealed_at) then
        raise exception 'no such block to purge up to' using errcode = 'insufficient_privilege';
    end if;
    return new;
end
$$;

create trigger append_only before update or delete on access_log.block
    for each row execute function access_log.refuse();
create trigger no_truncate before truncate on access_log.block
    for each statement execute function access_log.refuse();
create trigger append_only before update or delete on access_log.purge
    for each row execute function access_log.refuse();
create trigger no_truncate before truncate on access_log.purge
    for each statement execute function access_log.refuse();
create trigger true_only before insert on access_log.purge
    for each row execute function access_log.only_what_was_there();

revoke all on schema access_log from public;
revoke all on all functions in schema access_log from public;
