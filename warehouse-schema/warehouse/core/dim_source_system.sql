--liquibase formatted sql

--changeset wardline:core.dim_source_system
create table core.dim_source_system (
  source varchar not null comment 'Source system, as the contracts name it',
  feeds varchar not null comment 'Its feeds, in order, parted by commas',
  deliveries bigint not null comment 'Number of its deliveries in force',
  first_as_at date comment 'Day of its earliest extract in force',
  last_as_at date comment 'Day of its latest extract',
  last_received_at timestamp(6) with time zone not null comment 'When its latest delivery was taken in, in UTC'
)
/* [jooq ignore start] */
comment 'One row for each source system that has delivered anything'
with (format = 'PARQUET', format_version = 2)
/* [jooq ignore stop] */;
