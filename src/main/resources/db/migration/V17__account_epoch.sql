-- How often all log-ins of an account were ended. Who showed a password before that opens none after it.
alter table account add column session_epoch int not null default 0;
