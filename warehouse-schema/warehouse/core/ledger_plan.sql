--liquibase formatted sql

--changeset wardline:core.ledger_plan
create table core.ledger_plan (
  line varchar not null comment 'Line of the ledger (core.ledger_line)',
  first_year varchar not null comment 'First financial year of the amount, as 2012/13',
  last_year varchar comment 'Last financial year of it; empty where it goes on',
  amount_gbp decimal(14, 2) not null comment 'Pounds for each of these years; of a level, the state at their end',
  source varchar not null comment 'Where it is from',
  doubt varchar comment 'What is not certain about it; empty where nothing is known to be'
)
/* [jooq ignore start] */
comment 'One row for each line of the ledger and spell of years with one amount: the profile of the business case as it was decided. What was planned otherwise since is entered (core.ledger_entry)'
with (format = 'PARQUET', format_version = 2)
/* [jooq ignore stop] */;

--changeset wardline:core.ledger_plan.profile
/* [jooq ignore start] */
insert into core.ledger_plan values
  ('project', '2010/11', '2011/12', decimal '575000.00', 'Cabinet report of 8 March 2010, 5.1: approximately £1.150m over 2 years', 'That both years cost the same is taken for want of better'),
  ('maintenance', '2012/13', null, decimal '225000.00', 'Cabinet report of 8 March 2010, 5.1', null),
  ('service transformation', '2010/11', '2010/11', decimal '700000.00', 'Cabinet report of 8 March 2010, 3.2', 'The year of the release is not in the report'),
  ('divisions', '2010/11', null, decimal '225000.00', 'Cabinet report of 8 March 2010, 5.1: £225K per annum from 2010/2011', 'The last year is not in the report'),
  ('service efficiencies', '2013/14', null, decimal '309000.00', 'Cabinet report of 8 March 2010, 5.1: from year 4 (2013/2014)', 'What is saved before year 4 is not in the report'),
  ('income collection', '2012/13', '2012/13', decimal '400000.00', 'Cabinet report of 8 March 2010, 4.3: reduced debt of £400,000 in year 3', null),
  ('income collection', '2013/14', null, decimal '800000.00', 'Cabinet report of 8 March 2010, 4.3: rising to £800,000 in year 4', 'That it stays so after year 4 is taken for want of better'),
  ('benefit take-up', '2013/14', null, decimal '540000.00', 'Cabinet report of 8 March 2010, 4.3: £540,000 a year', 'The first year is not in the report; that of the cashable savings stands in')
/* [jooq ignore stop] */;
