-- What was answered to a write that a client may repeat (Idempotency-Key). Written in the transaction of its effect.
create table request_once (
  account_id  bigint      not null,
  idem_key    varchar(64) character set utf8mb4 collate utf8mb4_bin not null,
  fingerprint char(64) character set ascii collate ascii_bin not null,       -- SHA-256 of what was asked for
  body        mediumtext character set utf8mb4 collate utf8mb4_bin not null,
  created_at  bigint      not null,
  primary key (account_id, idem_key)
);
create index ix_request_once_created on request_once (created_at);
