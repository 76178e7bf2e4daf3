-- Heroes: what a player keeps between adventures. Owned by these rows; journals hold their ids and a copy of their skills.
create table hero (
  hero_id    bigint      not null auto_increment primary key,
  account_id bigint      not null,
  place      tinyint     not null,                    -- 1 to 3: no account has a fourth
  name       varchar(24) character set utf8mb4 collate utf8mb4_unicode_520_ci not null,
  skeleton   varchar(190) character set utf8mb4 collate utf8mb4_bin not null,  -- what the name looks like
  ancestry   varchar(16) character set ascii collate ascii_bin not null,
  calling    varchar(16) character set ascii collate ascii_bin not null,
  archetype  varchar(32) character set ascii collate ascii_bin null,           -- of the soul, once it was asked
  patron     varchar(16) character set ascii collate ascii_bin null,
  renown     bigint      not null default 0,
  link       char(22) character set ascii collate ascii_bin not null,          -- of the public profile
  version    bigint      not null default 1,
  created_at bigint      not null,
  constraint uq_hero_place unique (account_id, place),
  constraint uq_hero_skeleton unique (skeleton),
  constraint uq_hero_link unique (link)
);
create table hero_active (
  account_id bigint not null primary key,
  hero_id    bigint not null
);
create table hero_skill (
  hero_id bigint      not null,
  skill   varchar(16) character set ascii collate ascii_bin not null,
  level   smallint    not null,
  primary key (hero_id, skill)
);
create table hero_favour (
  hero_id bigint      not null,
  god     varchar(16) character set ascii collate ascii_bin not null,
  favour  smallint    not null,
  primary key (hero_id, god)
);
create table hero_item (
  item_id bigint      not null auto_increment primary key,
  hero_id bigint      not null,
  gear    varchar(24) character set ascii collate ascii_bin not null,
  worn    varchar(8)  character set ascii collate ascii_bin null,              -- HAND | BODY | CHARM
  constraint uq_hero_item_worn unique (hero_id, worn)
);
-- A hero is in one adventure at most.
create table hero_engagement (
  hero_id bigint not null primary key,
  room_id bigint not null,
  since   bigint not null
);
create index ix_hero_engagement_room on hero_engagement (room_id);
create table hero_adventure (
  hero_id     bigint      not null,
  room_id     bigint      not null,
  room_code   char(6) character set ascii collate ascii_bin not null,
  story_id    varchar(64) not null,
  story_ver   int         not null,
  ending      varchar(64) not null,
  points      int         not null,
  objective   tinyint     not null,
  renown      int         not null,
  gold        int         not null,
  growth      text character set ascii collate ascii_bin not null,             -- JSON: skill to points
  finished_at bigint      not null,
  primary key (hero_id, room_id)
);
create index ix_hero_adventure_finished on hero_adventure (hero_id, finished_at, room_id);
