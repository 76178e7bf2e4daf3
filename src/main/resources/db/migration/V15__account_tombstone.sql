-- Who was forgotten, by number only: a restored backup can be told whom to forget again, and no number is given twice.
create table account_tombstone (
  account_id   bigint not null primary key,
  forgotten_at bigint not null
);
