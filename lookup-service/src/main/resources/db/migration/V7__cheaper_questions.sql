-- A question is taken up by changing nothing that an index knows: such a change stays within its page. Who looks for work
-- passes over what somebody has, which is never more than a second's worth of the grant.
alter table question add column leased_until timestamptz;
update question set leased_until = due_at where lease is not null;
drop index question_taken;

-- Answered questions that are still to be digested, as many to a row as were answered at once: a row for some hundred
-- questions in place of a change of each of them.
create table undigested (
    round text collate "C" not null,
    id bigint generated always as identity,
    questions bytea[] not null,
    primary key (round, id)
);
-- Pseudonyms don't compress.
alter table undigested alter column questions set storage external;
insert into undigested (round, questions)
    select round, array_agg(pseudonym order by pseudonym) from question where state = 1 and not digested group by round;
drop index question_undigested;
alter table question drop column digested;
