--liquibase formatted sql

--changeset wardline:core.dim_postcode
create table core.dim_postcode (
  postcode varchar not null comment 'Postcode in capitals with one space before its last three characters',
  easting decimal(9, 2) not null comment 'Easting of the postcode in metres, British National Grid (EPSG:27700)',
  northing decimal(9, 2) not null comment 'Northing of the postcode in metres, British National Grid (EPSG:27700)',
  longitude decimal(9, 6) not null comment 'Longitude of the same point in degrees, WGS84',
  latitude decimal(9, 6) not null comment 'Latitude of the same point in degrees, WGS84',
  district_code varchar comment 'District code as the source gives it',
  source_ward_code varchar comment 'Ward code as the source gives it, of the day of the source',
  source_file varchar not null comment 'Name of the file the postcode was read from',
  imported_at timestamp(6) with time zone not null comment 'When the postcode was imported, in UTC'
)
/* [jooq ignore start] */
comment 'One row for each postcode of the latest postcode file'
with (format = 'PARQUET', format_version = 2)
/* [jooq ignore stop] */;
