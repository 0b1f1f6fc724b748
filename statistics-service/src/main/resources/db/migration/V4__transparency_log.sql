-- The entries of the Merkle log, numbered without gaps. Rows are added and never changed.
create table log_entry (
  index bigint primary key check (index >= 0),
  body  bytea not null check (length(body) between 1 and 65535)
);

-- Its head: how long it is, the right edge of the tree, and what was signed of it. One row, whose lock puts replicas in line.
create table log_head (
  id         integer primary key check (id = 1),
  size       bigint not null check (size >= 0),
  frontier   bytea not null,
  checkpoint text not null
);
insert into log_head (id, size, frontier, checkpoint) values (1, 0, '', '');

-- The random numbers under which refused candidates are hashed, sealed: for an auditor, to open an entry one day.
create table log_opening (
  index   bigint primary key references log_entry (index),
  opening bytea not null
);

create function log_entry_stays() returns trigger language plpgsql as $$
begin
  raise exception 'entries of the log stay as they are';
end $$;

create trigger log_entry_stays before update or delete on log_entry
  for each row execute function log_entry_stays();

-- Where in the log the release and its withdrawal stand. A release is public only together with its entry.
alter table release add column log_index bigint unique references log_entry (index);
alter table release add column withdrawal_index bigint unique references log_entry (index);

-- Releases whose moment may have come.
create index release_unannounced on release (publish_at) where state = 'PUBLISHED' and log_index is null;
