-- A hero who goes is found among those in front without reading all of them.
create index ix_hero_active_hero on hero_active (hero_id);
