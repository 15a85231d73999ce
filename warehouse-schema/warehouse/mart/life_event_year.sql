--liquibase formatted sql

--changeset wardline:mart.life_event_year
create table mart.life_event_year (
  event_type varchar not null comment 'Kind of event: birth, death or marriage',
  calendar_year integer not null comment 'Year in which it occurred',
  people bigint not null comment 'People concerned: those born, those who died, and both parties to each marriage'
)
/* [jooq ignore start] */
comment 'One row for each kind of event and calendar year, as registered by the latest extract'
with (format = 'PARQUET', format_version = 2)
/* [jooq ignore stop] */;
