-- Lists that organisations sealed themselves, and what receipts say of the body as it was sent.
alter table round add column sealed_only boolean not null default false;
alter table staff_list add column sealed_by_sender boolean not null default false;
-- SHA-256 of the body as it was sent, encrypted under a key that isn't in this database: in clear, a short list could be
-- guessed from it.
alter table staff_list add column body_digest bytea;
