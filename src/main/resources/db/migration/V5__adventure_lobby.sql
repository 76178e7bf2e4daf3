-- The list of public rooms that take players: a copy of what their journals say, written a moment later.
create table adventure_lobby (
  room_id      bigint      not null primary key,
  code         char(6) character set ascii collate ascii_bin not null,
  is_open      tinyint     not null,              -- 0: started, closed or made private since
  story_id     varchar(64) not null,
  story_ver    int         not null,
  pace         varchar(12) not null,
  difficulty   varchar(12) not null,
  host_account bigint      not null,
  seats        tinyint     not null,
  taken        tinyint     not null,
  seq          bigint      not null               -- of the journal: an older copy never replaces a newer one
);
create index ix_adventure_lobby_open on adventure_lobby (is_open, room_id);
create index ix_adventure_lobby_code on adventure_lobby (code);
