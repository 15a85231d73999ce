--liquibase formatted sql

--changeset wardline:published.incident_ward_month
create table published.incident_ward_month (
  ward_set varchar not null comment 'Ward set by which the incidents are placed (core.dim_ward_set)',
  place varchar not null comment 'Where the incidents fell: ward, outside or no coordinates',
  ward_code varchar comment 'Ward of that set; empty unless place is ward',
  ward_name varchar comment 'Name of the ward; empty unless place is ward',
  month date not null comment 'First day of the month in which the incidents occurred',
  incident_type varchar not null comment 'Kind of incident, in the words of the source',
  incidents bigint not null comment 'Number of incidents'
)
/* [jooq ignore start] */
comment 'One row for each ward set, place, ward, month and kind of incident, as it may be shown to councillors and the public'
with (format = 'PARQUET', format_version = 2)
/* [jooq ignore stop] */;
