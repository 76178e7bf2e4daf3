-- Which request or message wrote a row: the name that the edge's and the server's log lines have for it. Nothing reads it
-- but people. Null for what time did.
alter table room_event add column request_id varchar(80) character set ascii collate ascii_bin null;
