-- What people say beside the game. Kept apart from the journal so that it can be moderated and erased.
create table chat (
  room_code  char(6) character set ascii collate ascii_bin not null,
  line       bigint       not null,               -- 1, 2, 3 … in each room: the cursor
  by_account bigint       not null,
  by_seat    tinyint      not null,
  to_account bigint       null,                   -- null: to the whole table
  to_seat    tinyint      null,
  request_id varchar(64) character set utf8mb4 collate utf8mb4_bin not null,  -- a client's retry says nothing twice
  text       varchar(300) character set utf8mb4 collate utf8mb4_unicode_520_ci not null,
  said_at    bigint       not null,
  primary key (room_code, line),
  constraint uq_chat_request unique (room_code, by_account, request_id)
);
create index ix_chat_by on chat (by_account);
