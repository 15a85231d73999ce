--liquibase formatted sql

--changeset wardline:core.dim_address
create table core.dim_address (
  uprn varchar not null comment 'Unique property reference number',
  postcode varchar not null comment 'Its postcode, of several the one that was told last',
  ward_set varchar comment 'Ward set that was asked (core.dim_ward_set); empty where the postcode is not known',
  ward_code varchar comment 'Ward of that set in which the postcode lies; empty where it lies outside all of them',
  first_recorded date not null comment 'Day of the earliest extract that told of the address'
)
/* [jooq ignore start] */
comment 'One row for each address that a fact names, and each ward set'
with (format = 'PARQUET', format_version = 2)
/* [jooq ignore stop] */;
