-- Rows that turned out not to be countable when a list was opened: how many, by organisation. Only lists that were sealed
-- by their organisation have them, for nobody saw the rows before. It stays when the round is destroyed: it is told until
-- everybody has heard it, and says nothing of a person.
create table rejected_rows (
    round text collate "C" not null references round (id),
    organisation text collate "C" not null,
    rows bigint not null,
    primary key (round, organisation)
);
