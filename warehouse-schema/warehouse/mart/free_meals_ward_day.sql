--liquibase formatted sql

--changeset wardline:mart.free_meals_ward_day
create table mart.free_meals_ward_day (
  ward_set varchar comment 'Ward set in force on the day of the census (core.dim_ward_set); empty where there was none',
  ward_code varchar comment 'Ward of the pupil''s home, not of the school; empty where it is not known',
  ward_name varchar comment 'Name of the ward',
  day date not null comment 'Day as at which it is told: one of core.dim_as_at_day, or the day of a school census',
  census_day date not null comment 'Day of the latest school census by then, which says who is a pupil and where the home is',
  rule varchar not null comment 'Rule by which the pupils are entitled (core.rule_free_school_meals), or none',
  pupils bigint not null comment 'Pupils on roll, each once',
  entitled bigint not null comment 'Pupils entitled on that day by the means of a household they belong to; the universal infant meal does not count',
  claiming bigint not null comment 'Pupils for whom a meal is claimed on that day, entitled or not by what the data show',
  entitled_and_claiming bigint not null comment 'Numerator of take-up; entitled is the denominator',
  entitled_not_claiming bigint not null comment 'Pupils entitled for whom no meal is claimed',
  entitled_not_claiming_certain bigint not null comment 'Of those, the ones whose records are all linked with certainty: the lower bound',
  universal_infants bigint not null comment 'Pupils with a universal meal on that day, whatever their means'
)
/* [jooq ignore start] */
comment 'One row for each ward of the pupils'' homes, day and rule of entitlement, none among them. The rules with their citations are in core.rule_free_school_meals'
with (format = 'PARQUET', format_version = 2)
/* [jooq ignore stop] */;
