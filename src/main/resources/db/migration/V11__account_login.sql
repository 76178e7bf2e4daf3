-- Accounts of their own: an address and a password to come back with, from any browser.
alter table account
  add column role varchar(12) character set ascii collate ascii_bin not null default 'PLAYER',  -- PLAYER | MODERATOR | STEWARD
  add column name_skeleton varchar(190) character set utf8mb4 collate utf8mb4_bin null,         -- what the name looks like; null for guests
  add column deletes_at bigint null,                                                            -- asked to be forgotten, and when that happens
  add constraint uq_account_name_skeleton unique (name_skeleton);
create index ix_account_deletes on account (deletes_at);

-- How somebody comes in. Several accounts may name one address: who registers learns nothing about others.
create table account_login (
  account_id   bigint       not null primary key,
  email        varchar(254) character set utf8mb4 collate utf8mb4_bin not null,              -- as typed
  address      varchar(254) character set utf8mb4 collate utf8mb4_bin not null,              -- the same in small letters
  confirmed_at bigint       null,
  password     varchar(160) character set ascii collate ascii_bin not null                   -- $argon2id$v=19$...
);
create index ix_account_login_address on account_login (address);

-- One salt for each address, so that one calculation tells which of its accounts a password opens, if any.
create table account_address (
  address varchar(254) character set utf8mb4 collate utf8mb4_bin not null primary key,
  salt    binary(16)   not null
);

-- Failed log-ins, counted for an address or for a browser that it knows, whether there is such an account or not.
create table account_guard (
  guard_key  char(64) character set ascii collate ascii_bin not null primary key,            -- SHA-256
  failures   int      not null,
  until_at   bigint   not null,                                                              -- nobody comes in before
  touched_at bigint   not null
);
create index ix_account_guard_touched on account_guard (touched_at);

-- Links that were sent by mail, each good once.
create table account_link (
  token_hash char(64)     character set ascii collate ascii_bin not null primary key,         -- SHA-256
  account_id bigint       not null,
  purpose    varchar(12)  character set ascii collate ascii_bin not null,                     -- CONFIRM | RECOVER
  address    varchar(254) character set utf8mb4 collate utf8mb4_bin not null,                 -- where it was sent
  created_at bigint       not null,
  expires_at bigint       not null
);
create index ix_account_link_account on account_link (account_id);
create index ix_account_link_expires on account_link (expires_at);

-- Second factors: the shared secret, sealed with a key of the server's, and what is left of the recovery codes.
create table account_factor (
  account_id   bigint         not null primary key,
  sealed       varbinary(120) not null,
  last_step    bigint         not null,                                                      -- a code of this or an earlier half minute is spent
  confirmed_at bigint         null                                                           -- counts from then on
);
create table account_recovery_code (
  account_id bigint   not null,
  code_hash  char(64) character set ascii collate ascii_bin not null,                        -- SHA-256
  primary key (account_id, code_hash)
);

alter table account_session
  add column device     varchar(120) character set utf8mb4 collate utf8mb4_unicode_520_ci null,  -- what the browser says of itself
  add column used_at    bigint  null,
  add column has_factor tinyint not null default 0;                                          -- came in with a second factor
