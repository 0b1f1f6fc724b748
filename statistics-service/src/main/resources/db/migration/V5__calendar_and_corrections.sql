-- Releases that are announced: public from the moment they are written down.
create table announcement (
  round          text primary key check (round ~ '^[a-z0-9-]{1,40}$'),
  reference_date date not null,
  release_at     timestamptz not null,
  note_nl        text,
  note_en        text,
  announced_at   timestamptz not null,
  announced_by   text not null
);

-- A published release that a later one takes the place of. The earlier one stays where it is, with a notice.
create table correction (
  round        text primary key references release (round) on delete cascade,
  corrected_by text not null unique references release (round) on delete cascade,
  note_nl      text not null,
  note_en      text,
  corrected_at timestamptz not null,
  recorded_by  text not null,
  check (round <> corrected_by)
);
