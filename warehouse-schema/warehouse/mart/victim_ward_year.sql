--liquibase formatted sql

--changeset wardline:mart.victim_ward_year
create table mart.victim_ward_year (
  ward_set varchar comment 'Ward set in force on the day of the victim''s latest case of the year (core.dim_ward_set)',
  ward_code varchar comment 'Ward of the victim''s latest case of the year; empty where it is not known',
  ward_name varchar comment 'Name of the ward',
  financial_year varchar not null comment 'Financial year in which the cases were reported, as 2012/13; the last one may be under way',
  cases bigint not null comment 'Cases of these victims in the year',
  victims bigint not null comment 'Denominator: known people with a case in the year',
  repeat_victims bigint not null comment 'Numerator: of those, the ones with a case in the year that made so many within the window that ends with it as make a repeat victim: three in six months (core.measure_parameter)',
  vulnerable_victims bigint not null comment 'Victims who were flagged as vulnerable in a case of the year, or whom adult social care had assessed by its last day',
  vulnerable_repeat_victims bigint not null comment 'Of the repeat victims, the vulnerable ones'
)
/* [jooq ignore start] */
comment 'One row for each ward and financial year with a victim of a community safety case; cases only, never added up with incidents'
with (format = 'PARQUET', format_version = 2)
/* [jooq ignore stop] */;
