-- Gold. A purse never holds less than nothing, and every change is a pair of lines that sum to nothing.
create table purse (
  account_id bigint not null primary key,
  gold       bigint not null,
  constraint ck_purse_gold check (gold >= 0)
);
-- Account 0 is the mint (its lines are what was made, negative), −1 the furnace (what was burned, positive).
create table purse_ledger (
  line_id    bigint      not null auto_increment primary key,
  cause      varchar(80) character set ascii collate ascii_bin not null,  -- room:7:42:3, buy:… : once and no more
  account_id bigint      not null,
  delta      bigint      not null,
  kind       varchar(24) character set ascii collate ascii_bin not null,  -- ADVENTURE, OUTFIT, …
  at         bigint      not null,
  constraint uq_purse_ledger_cause unique (cause, account_id)
);
create index ix_purse_ledger_account on purse_ledger (account_id, line_id, delta);
