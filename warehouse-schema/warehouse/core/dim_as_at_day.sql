--liquibase formatted sql

--changeset wardline:core.dim_as_at_day
create table core.dim_as_at_day (
  day date not null comment 'The day',
  reason varchar not null comment 'Why figures are told as at that day: the cabinet report, end of a financial year or the latest extract; several are parted by commas'
)
/* [jooq ignore start] */
comment 'One row for each day as at which figures of a state are told: none later than the latest extract of a source that tells of persons'
with (format = 'PARQUET', format_version = 2)
/* [jooq ignore stop] */;
