--liquibase formatted sql

--changeset wardline:core.rule_free_school_meals
create table core.rule_free_school_meals (
  rule varchar not null comment 'Short name of the rule; with its first day it names the row',
  rule_order integer not null comment 'Of several rules that fit, the one with the lowest number is named',
  valid_from date not null comment 'First day on which the rule holds',
  valid_to date comment 'Day from which it no longer holds, itself not included; empty while it does',
  qualifying_benefit varchar comment 'Benefit the household must have (core.dim_benefit_type); empty where the rule asks for none',
  child_tax_credit boolean comment 'true where the household must have Child Tax Credit; empty where that does not matter',
  working_tax_credit boolean comment 'false where the household must not have Working Tax Credit; empty where that does not matter',
  income_limit decimal(14, 2) comment 'Greatest income of a year in pounds with which the rule still fits; empty where income does not matter',
  run_on_days integer comment 'For so many days after Working Tax Credit ended the rule fits; empty where it asks for something in force',
  year_groups varchar comment 'Year groups for which the rule holds, parted by commas; empty for all. With it, the meal is universal: no claim is needed',
  citation varchar not null comment 'Where the rule is from',
  doubt varchar comment 'What is not certain about it, or what the data cannot show; empty where nothing is known to be'
)
/* [jooq ignore start] */
comment 'One row for each rule by which a child is entitled to free school meals, and each spell for which it holds'
with (format = 'PARQUET', format_version = 2)
/* [jooq ignore stop] */;

--changeset wardline:core.rule_free_school_meals.rules
/* [jooq ignore start] */
insert into core.rule_free_school_meals values
  ('income support', 1, date '2003-04-06', null, 'income support', null, null, null, null, null, 'Education Act 1996 s.512ZB; rules of 2010/11', 'First day: that of the earliest rule on record'),
  ('income-based jobseeker''s allowance', 2, date '2003-04-06', null, 'income-based jobseeker''s allowance', null, null, null, null, null, 'Education Act 1996 s.512ZB; rules of 2010/11', 'First day: that of the earliest rule on record'),
  ('income-related employment and support allowance', 3, date '2008-10-27', null, 'income-related employment and support allowance', null, null, null, null, null, 'Rules of 2010/11', 'First day: that of the allowance itself, from general knowledge'),
  ('asylum support', 4, date '2003-04-06', null, 'asylum support', null, null, null, null, null, 'Immigration and Asylum Act 1999 Part VI; rules of 2010/11', 'First day: that of the earliest rule on record'),
  ('guarantee pension credit', 5, date '2003-10-06', null, 'guarantee pension credit', null, null, null, null, null, 'Rules of 2010/11', 'First day: that of the credit itself, from general knowledge'),
  ('child tax credit', 6, date '2003-04-06', date '2007-04-06', null, true, false, 13230.00, null, null, 'WSI 2003/879', 'The limits of the years between are not on record'),
  ('child tax credit', 6, date '2007-04-06', date '2009-04-06', null, true, false, 14495.00, null, null, 'Hansard 6 March 2007 col. 125082', 'The limit of 2008/09 is not on record; that of 2007/08 stands in for it'),
  ('child tax credit', 6, date '2009-04-06', date '2010-04-06', null, true, false, 16040.00, null, null, 'The limit on the day of the cabinet report, 8 March 2010', 'From general knowledge; could not be verified'),
  ('child tax credit', 6, date '2010-04-06', date '2025-04-05', null, true, false, 16190.00, null, null, 'Rules of 2010/11 (experts123.com); tax credits end on 5 April 2025', 'A benefit in the child''s own right is not in the data. The end is from general knowledge'),
  ('universal credit', 7, date '2013-04-01', date '2018-04-01', 'universal credit', null, null, null, null, null, 'SI 2013/650', 'From general knowledge; the day within April 2013 is not on record'),
  ('universal credit', 7, date '2018-04-01', date '2026-09-01', 'universal credit', null, null, 7400.00, null, null, 'SI 2018/148: net earnings up to £7,400 a year', 'Transitional protection is not in the data'),
  ('universal credit', 7, date '2026-09-01', null, 'universal credit', null, null, null, null, null, 'Announced on 5 June 2025: every household on Universal Credit, no earnings test', null),
  ('working tax credit run-on', 8, date '2003-04-06', date '2025-04-05', null, null, null, null, 28, null, 'Rules of 2010/11: four weeks of Working Tax Credit run-on', 'First day: that of the earliest rule on record. The end is that of tax credits, from general knowledge'),
  ('universal infant meal', 9, date '2014-09-01', null, null, null, null, null, null, 'R,1,2', 'From September 2014 in reception and years 1 and 2', 'Registering still matters, for the pupil premium')
/* [jooq ignore stop] */;
