--liquibase formatted sql

--changeset wardline:mart.victim_ward_day
create table mart.victim_ward_day (
  ward_set varchar comment 'Ward set in force on the day of the victim''s latest case (core.dim_ward_set)',
  ward_code varchar comment 'Ward of the victim''s latest case in the window; empty where it is not known',
  ward_name varchar comment 'Name of the ward',
  day date not null comment 'Last day of the window (core.dim_as_at_day)',
  cases bigint not null comment 'Cases of these victims in the window',
  victims bigint not null comment 'Known people with a case in the window',
  repeat_victims bigint not null comment 'Of those, the ones with so many cases or more as make a repeat victim: three in six months (core.measure_parameter)',
  vulnerable_repeat_victims bigint not null comment 'Of those, the ones who were flagged as vulnerable in one of the cases, or whom adult social care had assessed by the day'
)
/* [jooq ignore start] */
comment 'One row for each ward and day with a victim of a community safety case in the six months to that day; cases only, never added up with incidents. Repeat: the usual threshold of the later community trigger'
with (format = 'PARQUET', format_version = 2)
/* [jooq ignore stop] */;
