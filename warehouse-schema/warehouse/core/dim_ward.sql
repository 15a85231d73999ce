--liquibase formatted sql

--changeset wardline:core.dim_ward
create table core.dim_ward (
  ward_set varchar not null comment 'Ward set the ward belongs to (core.dim_ward_set)',
  ward_code varchar not null comment 'Code of the ward, unique in its set',
  ward_name varchar not null comment 'Name of the ward',
  valid_from date not null comment 'First day on which the ward is in force',
  valid_to date comment 'Day from which it is no longer in force, itself not included; empty while it is',
  boundary_wkt varchar not null comment 'Boundary as well-known text, longitude before latitude in degrees, WGS84',
  centroid_longitude decimal(9, 6) not null comment 'Longitude of the centroid in degrees, WGS84',
  centroid_latitude decimal(9, 6) not null comment 'Latitude of the centroid in degrees, WGS84',
  area_km2 decimal(12, 6) not null comment 'Area in square kilometres'
)
/* [jooq ignore start] */
comment 'One row for each ward of a ward set'
with (format = 'PARQUET', format_version = 2)
/* [jooq ignore stop] */;
