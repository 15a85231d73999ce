--liquibase formatted sql

--changeset wardline:core.postcode_ward
create table core.postcode_ward (
  postcode varchar not null comment 'Postcode (core.dim_postcode)',
  ward_set varchar not null comment 'Ward set that was asked (core.dim_ward_set)',
  ward_code varchar comment 'Ward of that set in which the postcode lies; empty where it lies outside all of them'
)
/* [jooq ignore start] */
comment 'One row for each postcode and each ward set'
with (format = 'PARQUET', format_version = 2)
/* [jooq ignore stop] */;
