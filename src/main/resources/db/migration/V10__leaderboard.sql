-- Ranks, built from adventures that were paid out. What players see is read from here, or from a copy in Redis.
create table leaderboard_score (
  board      varchar(80) character set ascii collate ascii_bin not null,  -- renown | story-<id> | pages-2026-W47
  subject_id bigint      not null,                    -- a hero; on boards of pages a room
  score      bigint      not null,                    -- only ever grows
  primary key (board, subject_id)
);
create index ix_leaderboard_score_rank on leaderboard_score (board, score desc, subject_id);
create index ix_leaderboard_score_subject on leaderboard_score (subject_id);

-- The adventures on the boards of pages, and whose they were.
create table leaderboard_page (
  room_id  bigint      not null primary key,
  board    varchar(80) character set ascii collate ascii_bin not null,
  code     char(6)     character set ascii collate ascii_bin not null,
  story_id varchar(64) not null,
  ended_at bigint      not null
);
create index ix_leaderboard_page_board on leaderboard_page (board, room_id);
create table leaderboard_page_hero (
  room_id bigint not null,
  hero_id bigint not null,
  primary key (room_id, hero_id)
);
create index ix_leaderboard_page_hero_hero on leaderboard_page_hero (hero_id, room_id);
