-- In which turn a question is asked: the persons' own numbers, then what these led to, and so on. So it is early known
-- who shares relatives, and how much is left to ask.
alter table question add column step smallint not null default 0;
-- Some persons, taken by chance, are asked through before all others: they show what a person takes.
alter table question add column ahead boolean not null default false;
