--liquibase formatted sql

--changeset wardline:core.asked_day
create table core.asked_day (
  day date not null comment 'The day',
  reason varchar not null comment 'What for'
)
/* [jooq ignore start] */
comment 'One row for each day that somebody asked figures of a state to be told as at, as the load found it (app.as_at_day)'
with (format = 'PARQUET', format_version = 2)
/* [jooq ignore stop] */;
