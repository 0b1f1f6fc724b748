-- What the upload of a list is called in the logs of both sides: chance, or what its sender chose; nothing of what was sent.
alter table staff_list add column upload_id varchar(64);
