-- Who did what to whom, with which result. Ids and words of ours only: no name, text, token or password.
create table audit (
  audit_id   bigint       not null auto_increment primary key,
  happened_at bigint      not null,                                                    -- epoch millis
  act        varchar(40)  character set ascii collate ascii_bin not null,              -- 'log-in', 'role-changed'
  actor      varchar(80)  character set ascii collate ascii_bin not null,              -- 'account:17', 'system', 'nobody'
  subject    varchar(80)  character set ascii collate ascii_bin not null,              -- 'account:18', 'address:203.0.113.9'
  result     varchar(8)   character set ascii collate ascii_bin not null,              -- DONE | REFUSED
  reason     varchar(300) character set utf8mb4 collate utf8mb4_unicode_520_ci null,   -- staff say why
  request_id varchar(64)  character set ascii collate ascii_bin null,
  address    varchar(64)  character set ascii collate ascii_bin null                   -- the client's
);
create index ix_audit_happened on audit (happened_at);
create index ix_audit_actor on audit (actor, audit_id);
create index ix_audit_subject on audit (subject, audit_id);

-- Addresses that may not come for a while. Here and not in Redis, so that nothing that is emptied lets them in.
create table address_block (
  address    varchar(64)  character set ascii collate ascii_bin not null primary key,  -- of IPv6 the network of 64 bits
  blocked_at bigint       not null,
  until_at   bigint       not null,
  why        varchar(40)  character set ascii collate ascii_bin not null
);
create index ix_address_block_until on address_block (until_at);
