-- Rooms and their journals. Instants are epoch milliseconds by the database's clock.
create table room (
  room_id      bigint         not null auto_increment primary key,  -- internal; clients know the code only
  code         char(6) character set ascii collate ascii_bin not null,  -- a locator, not a secret
  status       varchar(12)    not null,              -- NEW (never opened) | OPEN | RUNNING | CLOSED
  scenario_id  varchar(64)    not null,
  scenario_ver int            not null,              -- a running room is pinned to its content
  seed_commit  char(64) character set ascii collate ascii_bin not null,  -- SHA-256 of the dice seed, shown to players
  seed_sealed  varbinary(128) not null,              -- the seed, encrypted with the server's key (key id first)
  owner_epoch  bigint         not null default 0,    -- fencing token for whatever time drives
  owner_id     varchar(64)    null,
  next_due_at  bigint         null,                  -- earliest deadline; may be too early, never too late
  -- The number in the journal for which status and next_due_at were noted, or are about to be. Who writes a later
  -- deadline for an older number is refused, so that a slow instance never hides a newer and earlier one.
  noted_seq    bigint         not null default 0,
  noted_at     bigint         not null,
  created_at   bigint         not null,
  constraint uq_room_code unique (code)
);
create index ix_room_due on room (next_due_at);
create index ix_room_status on room (status, noted_at);

-- One row is one command with everything that it caused. Written by one autocommit insert, never changed.
create table room_event (
  room_id     bigint      not null,
  seq         bigint      not null,                  -- 1, 2, 3 … without holes
  owner_epoch bigint      null,                      -- set for system commands only
  actor_id    varchar(40) character set ascii collate ascii_bin not null,  -- 'a:<accountId>' | 'system'
  cmd_id      varchar(64) character set utf8mb4 collate utf8mb4_bin not null,  -- the client's id | 'deadline:<n>' | …
  type        varchar(48) not null,                  -- the command's, 'choose.v1'
  payload     mediumtext character set utf8mb4 collate utf8mb4_bin not null,
  created_at  bigint      not null,
  primary key (room_id, seq),
  constraint uq_room_cmd unique (room_id, actor_id, cmd_id)
);

-- A shortcut, never the truth. One of another schema_ver is ignored.
create table room_snapshot (
  room_id    bigint     not null primary key,
  seq        bigint     not null,
  schema_ver int        not null,
  state      mediumtext character set utf8mb4 collate utf8mb4_bin not null
);
