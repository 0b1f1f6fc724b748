-- What may be a mistake of a list and may be right: codes and counts.
alter table staff_list add column hints jsonb not null default '{"hints": []}';
