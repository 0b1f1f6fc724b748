-- A round. Its domains and organisations are a document: only ever read and written whole.
create table round (
  name           varchar(40) primary key,
  state          varchar(10) not null check (state in ('OPEN', 'CLOSED', 'COUNTING', 'COUNTED', 'RELEASED')),
  reference_date date        not null,
  definition     varchar(40) not null,
  participants   jsonb       not null,
  created_at     timestamptz not null,
  closed_at      timestamptz,
  -- What the register side last told.
  progress       jsonb,
  -- Why the hand-over stands still.
  trouble        varchar(60),
  trouble_since  timestamptz
);

-- One list of one organisation: its report, and what was sealed. STAGED while it comes in; the stored one is unique.
create table staff_list (
  id             uuid        primary key,
  round          varchar(40) not null references round,
  organisation   varchar(9)  not null,
  state          varchar(11) not null check (state in ('STAGED', 'STORED', 'HANDED_OVER')),
  definition     varchar(40) not null,
  reference_date date        not null,
  key_id         varchar(64) not null,
  parts          integer     not null default 0,
  sealed_rows    integer     not null default 0,
  -- SHA-256 over the sealed parts in order: random bytes to everybody but the register side.
  sealed_digest  varchar(64),
  row_count      integer     not null default 0,
  accepted       integer     not null default 0,
  rejected       integer     not null default 0,
  duplicates     integer     not null default 0,
  restored_zeros integer     not null default 0,
  errors         jsonb       not null default '{"errors": []}',
  submitted_by   varchar(200) not null,
  submitted_at   timestamptz,
  -- When the last part of a staged list came in: leftovers are known by it.
  touched_at     timestamptz not null default now(),
  handed_over_at timestamptz,
  -- SHA-256 of the body as the register side acknowledged it.
  delivered_digest varchar(64)
);

create unique index staff_list_of_organisation on staff_list (round, organisation) where state <> 'STAGED';
create index staff_list_staged on staff_list (touched_at) where state = 'STAGED';

-- Up to a thousand rows, sealed to the register side's key; removed once the register side has them.
create table sealed_part (
  list   uuid    not null references staff_list on delete cascade,
  part   integer not null,
  rows   integer not null,
  sealed bytea   not null,
  primary key (list, part)
);
-- Sealed bytes don't compress.
alter table sealed_part alter column sealed set storage external;

-- Who hands a closed round over, and when next.
create table hand_over (
  round       varchar(40) primary key references round,
  next_at     timestamptz not null default now(),
  failures    integer     not null default 0,
  lease       uuid,
  lease_until timestamptz not null default '-infinity'
);

-- The last public answers of the register side, so that lists come in while it is down.
create table lookup_directory (
  path       varchar(60) primary key,
  answer     jsonb       not null,
  fetched_at timestamptz not null
);
