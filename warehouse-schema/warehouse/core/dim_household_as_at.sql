--liquibase formatted sql

--changeset wardline:core.dim_household_as_at
create table core.dim_household_as_at (
  day date not null comment 'The day (core.dim_as_at_day)',
  household_id varchar not null comment 'Household (core.dim_household)',
  basis varchar not null comment 'claim or address; never add the two up',
  members bigint not null comment 'Number of its members on that day',
  adults bigint not null comment 'Of those, the ones who are not children of a claim',
  children bigint not null comment 'Of those, the children of a claim',
  uprn varchar comment 'Property on that day',
  postcode varchar comment 'Postcode of the property',
  ward_set varchar comment 'Ward set in force on that day (core.dim_ward_set)',
  ward_code varchar comment 'Ward of that set in which the postcode lies; empty where it is not known'
)
/* [jooq ignore start] */
comment 'One row for each day as at which figures are told and household that has members then: core.dim_household as at that day'
with (format = 'PARQUET', format_version = 2)
/* [jooq ignore stop] */;
