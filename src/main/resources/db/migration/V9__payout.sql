-- Rooms whose pay-out is done: written in the transaction that pays, so that nobody pays twice.
create table adventure_payout (
  room_id bigint     not null primary key,
  outcome mediumtext character set utf8mb4 collate utf8mb4_bin not null,   -- JSON: what it changed for each hero
  paid_at bigint     not null
);
-- Which pick binds a hero to a room: one that was given up must not undo a later one.
alter table hero_engagement
  add column claim varchar(64) character set utf8mb4 collate utf8mb4_bin not null default '';
