-- A round that the register side gave up: nothing of it is counted, and its sealed lists are gone on both sides.
alter table round drop constraint round_state_check;
alter table round add constraint round_state_check
  check (state in ('OPEN', 'CLOSED', 'COUNTING', 'COUNTED', 'RELEASED', 'ABANDONED'));
