--liquibase formatted sql

--changeset wardline:core.dim_ward_set
create table core.dim_ward_set (
  ward_set varchar not null comment 'Short name of the ward set',
  title varchar not null comment 'Name of the ward set for people',
  valid_from date not null comment 'First day on which the ward set is in force',
  valid_to date comment 'Day from which it is no longer in force, itself not included; empty while it is',
  wards integer not null comment 'Number of wards in the set',
  source_file varchar not null comment 'Name of the file the set was read from',
  imported_at timestamp(6) with time zone not null comment 'When the set was imported, in UTC'
)
/* [jooq ignore start] */
comment 'One row for each ward set, the wards of the council between two boundary changes'
with (format = 'PARQUET', format_version = 2)
/* [jooq ignore stop] */;
