-- The stories that rooms were made with, filled when a room is made: a room outlives the release that brought its story.
create table adventure_scenario (
  id         varchar(64) character set ascii collate ascii_bin not null,
  ver        int         not null,
  sha256     char(64) character set ascii collate ascii_bin not null,  -- of the body: a published version never changes
  body       mediumtext character set utf8mb4 collate utf8mb4_bin not null,  -- the file, as it was read
  primary key (id, ver)
);
