--liquibase formatted sql

--changeset wardline:core.fact_incident
create table core.fact_incident (
  incident_id varchar not null comment 'Identifies the incident: delivery and line, as delivery_id:line_number',
  source_key varchar comment 'Key of the incident at its source, where the source gives one; not unique',
  occurred_month date not null comment 'First day of the month in which the incident occurred',
  incident_type varchar not null comment 'Kind of incident, in the words of the source',
  reported_by varchar comment 'Body that reported the incident',
  location_text varchar comment 'Where it happened, in the words of the source',
  longitude decimal(9, 6) comment 'Longitude in degrees, WGS84; approximate where the source says so',
  latitude decimal(9, 6) comment 'Latitude in degrees, WGS84; approximate where the source says so',
  place varchar not null comment 'Where the point fell: ward, outside, no coordinates or no ward set',
  ward_set varchar comment 'Ward set in force on the first day of the month (core.dim_ward_set)',
  ward_code varchar comment 'Ward of that set in which the point lies: the ward of its own day',
  lsoa_code varchar comment 'Lower layer super output area, as the source gives it',
  outcome varchar comment 'Latest outcome that the source gives',
  feed varchar not null comment 'Feed the incident came by',
  source varchar not null comment 'Source system that the contract names',
  delivery_id varchar not null comment 'Delivery the incident came in (core.delivery)',
  line_number bigint not null comment 'Line of the delivered file on which the row starts',
  load_id bigint not null comment 'Load that wrote the row (app.load)',
  loaded_at timestamp(6) with time zone not null comment 'When the load wrote the row, in UTC'
)
/* [jooq ignore start] */
comment 'One row for each incident of a delivery in force; street-level and public, without persons'
with (format = 'PARQUET', format_version = 2, partitioning = ARRAY['month(occurred_month)'])
/* [jooq ignore stop] */;
