-- For counting how many of a day's newcomers came again.
create index ix_account_created on account (created_at);
