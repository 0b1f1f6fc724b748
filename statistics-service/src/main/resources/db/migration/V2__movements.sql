-- How many persons joined and left each group between two rounds: one sealed envelope for each pair.
create table movements (
  round       text not null references counts (round) on delete cascade,
  earlier     text not null check (earlier ~ '^[a-z0-9-]{1,40}$'),
  envelope    bytea not null,
  received_at timestamptz not null,
  received_by text not null,
  primary key (round, earlier)
);
