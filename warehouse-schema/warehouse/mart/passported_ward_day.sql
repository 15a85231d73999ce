--liquibase formatted sql

--changeset wardline:mart.passported_ward_day
create table mart.passported_ward_day (
  ward_set varchar comment 'Ward set in force on the day (core.dim_ward_set)',
  ward_code varchar comment 'Ward of the tenancies; empty where it is not known',
  ward_name varchar comment 'Name of the ward',
  day date not null comment 'Day as at which it is told (core.dim_as_at_day)',
  passported bigint not null comment 'Denominator of take-up: tenancies with rent whose tenant has a benefit that passports to housing benefit',
  without_award bigint not null comment 'Of those, the ones without an award of housing benefit',
  without_award_certain bigint not null comment 'Of those, the ones whose records are all linked with certainty: the lower bound',
  rent_without_award decimal(14, 2) not null comment 'What the tenancies without an award owe for a week, in pounds'
)
/* [jooq ignore start] */
comment 'One row for each ward and day with a passported tenancy: take-up of housing benefit as far as data alone can say'
with (format = 'PARQUET', format_version = 2)
/* [jooq ignore stop] */;
