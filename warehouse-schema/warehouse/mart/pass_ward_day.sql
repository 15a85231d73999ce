--liquibase formatted sql

--changeset wardline:mart.pass_ward_day
create table mart.pass_ward_day (
  ward_set varchar comment 'Ward set in force on the day (core.dim_ward_set)',
  ward_code varchar comment 'Ward of the home: of a holder by the postcode that the pass office has now, of claimants and partners by the award in payment on the day; empty where it is not known',
  ward_name varchar comment 'Name of the ward',
  day date not null comment 'Day as at which it is told (core.dim_as_at_day)',
  older_passes bigint not null comment 'Passes for older people in force',
  disabled_passes bigint not null comment 'Passes for disabled people in force',
  old_enough bigint not null comment 'Denominator of take-up: claimants and partners on a benefit claim who are old enough by the date of birth that Benefits verified',
  with_pass bigint not null comment 'Numerator of take-up: of those, the ones with a pass in force, of any kind',
  without_pass bigint not null comment 'Of those, the ones without'
)
/* [jooq ignore start] */
comment 'One row for each ward and day: travel passes in force, and take-up among the people whose age the council has verified. Adds up to mart.pass_eligibility_day'
with (format = 'PARQUET', format_version = 2)
/* [jooq ignore stop] */;
