--liquibase formatted sql

--changeset wardline:core.rule_concessionary_travel
create table core.rule_concessionary_travel (
  rule varchar not null comment 'Short name of the rule; with its first day and its first day of birth it names the row',
  valid_from date not null comment 'First day on which the rule holds',
  valid_to date comment 'Day from which it no longer holds, itself not included; empty while it does',
  born_from date comment 'First day of birth to which the row applies; empty where there is none',
  born_to date comment 'Day of birth from which it no longer applies, itself not included; empty where there is none',
  eligible_age_months integer comment 'Age in months from which a person is eligible; empty where a fixed day decides or age does not matter',
  eligible_from date comment 'Day from which everybody born then is eligible; empty where the age decides',
  pass_type varchar not null comment 'Kind of pass: older person or disabled person',
  citation varchar not null comment 'Where the rule is from',
  doubt varchar comment 'What is not certain about it, or what the data cannot show; empty where nothing is known to be'
)
/* [jooq ignore start] */
comment 'One row for each rule of concessionary travel, each spell for which it holds and each range of days of birth'
with (format = 'PARQUET', format_version = 2)
/* [jooq ignore stop] */;

--changeset wardline:core.rule_concessionary_travel.rules
/* [jooq ignore start] */
insert into core.rule_concessionary_travel
select 'age 60', date '2003-04-01', date '2010-04-06', null, null, 720, null, 'older person',
  'Travel Concessions (Eligibility) Act 2002; Concessionary Bus Travel Act 2007', 'From general knowledge'
union all
select 'women''s pensionable age', date '2010-04-06', null, null, date '1950-04-06', 720, null, 'older person',
  'SI 2010/459; Pensions Act 1995 Schedule 4', 'From general knowledge'
union all
select 'women''s pensionable age', date '2010-04-06', null,
  date '1950-04-06' + n * interval '1' month, date '1950-05-06' + n * interval '1' month,
  null, date '2010-05-06' + 2 * n * interval '1' month, 'older person',
  'SI 2010/459; Pensions Act 1995 Schedule 4',
  'From general knowledge. Whoever was born from 6 April 1953 on is reached after 2015, by the Pensions Act 2011, and not entered yet'
from unnest(sequence(0, 35)) as months (n)
union all
select 'disability', date '2003-04-01', null, null, null, null, null, 'disabled person',
  'Transport Act 2000 s.146', 'From general knowledge; the criteria are not in the data, so that it makes nobody eligible here'
/* [jooq ignore stop] */;
