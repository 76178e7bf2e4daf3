-- People. A guest is an account like any other; guests who stay away are deleted.
create table account (
  account_id   bigint      not null auto_increment primary key,
  kind         varchar(12) character set ascii collate ascii_bin not null,   -- GUEST
  display_name varchar(24) character set utf8mb4 collate utf8mb4_unicode_520_ci not null,
  created_at   bigint      not null,
  seen_at      bigint      not null                                          -- epoch millis of the last token
);
create index ix_account_seen on account (kind, seen_at);

-- Log-ins. The id is public (it is in tokens) and proves nothing.
create table account_session (
  session_id char(22)    character set ascii collate ascii_bin not null primary key,
  account_id bigint      not null,
  created_at bigint      not null,
  ends_at    bigint      not null,                                           -- whatever happens
  ended_at   bigint      null,
  ended_why  varchar(12) character set ascii collate ascii_bin null          -- LEFT | REUSED
);
create index ix_account_session_account on account_session (account_id);
create index ix_account_session_ended on account_session (ended_at);
create index ix_account_session_ends on account_session (ends_at);

-- Every refresh token of a log-in, the used ones too: whoever shows a used one again has stolen it or was robbed.
create table account_refresh (
  token_hash  char(64)   character set ascii collate ascii_bin not null primary key,  -- SHA-256
  session_id  char(22)   character set ascii collate ascii_bin not null,
  created_at  bigint     not null,
  expires_at  bigint     not null,
  replaced_at bigint     null,
  salt        binary(32) null                                                -- of the successor; set when replaced
);
create index ix_account_refresh_session on account_refresh (session_id);
create index ix_account_refresh_expires on account_refresh (expires_at);
create index ix_account_refresh_replaced on account_refresh (replaced_at);
