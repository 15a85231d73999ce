--liquibase formatted sql

--changeset wardline:core.dim_date
create table core.dim_date (
  day date not null comment 'The day',
  month date not null comment 'First day of its month',
  quarter date not null comment 'First day of its quarter; the quarters of the calendar and of the financial year are the same',
  calendar_year integer not null comment 'Year of the calendar',
  financial_year varchar not null comment 'Financial year, as 2012/13; it starts on 1 April',
  financial_year_start date not null comment 'First day of the financial year',
  financial_year_end date not null comment 'Last day of the financial year: 31 March',
  academic_year varchar not null comment 'School year, as 2012/13; it starts on 1 September'
)
/* [jooq ignore start] */
comment 'One row for each day from 2000 to 2030'
with (format = 'PARQUET', format_version = 2)
/* [jooq ignore stop] */;

--changeset wardline:core.dim_date.days
/* [jooq ignore start] */
insert into core.dim_date
select
  day,
  date_trunc('month', day),
  date_trunc('quarter', day),
  year(day),
  cast(year(april) as varchar) || '/' || substr(cast(year(april) + 1 as varchar), 3),
  april,
  april + interval '1' year - interval '1' day,
  cast(year(september) as varchar) || '/' || substr(cast(year(september) + 1 as varchar), 3)
from (
  select
    day,
    date_trunc('year', day - interval '3' month) + interval '3' month as april,
    date_trunc('year', day - interval '8' month) + interval '8' month as september
  from unnest(sequence(date '2000-01-01', date '2030-12-01', interval '1' month)) as months (month)
  cross join unnest(sequence(month, last_day_of_month(month), interval '1' day)) as days (day)
)
/* [jooq ignore stop] */;
