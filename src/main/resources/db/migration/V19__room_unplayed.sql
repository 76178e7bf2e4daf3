-- When a room closed that was never started; null for every other, and for those that an older version closed. Such rooms
-- need not be kept as long as those that have something to tell.
alter table room add column closed_unplayed_at bigint null;
create index ix_room_unplayed on room (closed_unplayed_at);
