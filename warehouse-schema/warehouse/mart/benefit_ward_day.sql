--liquibase formatted sql

--changeset wardline:mart.benefit_ward_day
create table mart.benefit_ward_day (
  ward_set varchar comment 'Ward set in force on the day (core.dim_ward_set); empty where the ward is not known',
  ward_code varchar comment 'Ward in which the home of the award lies; empty where it is not known',
  ward_name varchar comment 'Name of the ward',
  benefit_type varchar not null comment 'Benefit (core.dim_benefit_type)',
  day date not null comment 'Day as at which it is told: the last of a month, or one of core.dim_as_at_day',
  awards bigint not null comment 'Awards in payment on that day',
  weekly_amount decimal(14, 2) not null comment 'What they come to for a week, in pounds; the awards are the denominator of the average'
)
/* [jooq ignore start] */
comment 'One row for each ward, benefit and day with an award in payment. Council tax benefit ended on 31 March 2013, the local reduction began the day after'
with (format = 'PARQUET', format_version = 2)
/* [jooq ignore stop] */;
