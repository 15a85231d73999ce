--liquibase formatted sql

--changeset wardline:core.point_ward
create table core.point_ward (
  longitude decimal(9, 6) not null comment 'Longitude of the point in degrees, WGS84',
  latitude decimal(9, 6) not null comment 'Latitude of the point in degrees, WGS84',
  ward_set varchar not null comment 'Ward set that was asked (core.dim_ward_set)',
  ward_code varchar comment 'Ward of that set in which the point lies; empty where it lies outside all of them',
  on_edge boolean not null comment 'Whether the point lies on the edge of a ward, the lowest code having won'
)
/* [jooq ignore start] */
comment 'One row for each point that occurs in a fact and each ward set'
with (format = 'PARQUET', format_version = 2)
/* [jooq ignore stop] */;
