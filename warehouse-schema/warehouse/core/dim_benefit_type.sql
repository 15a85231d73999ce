--liquibase formatted sql

--changeset wardline:core.dim_benefit_type
create table core.dim_benefit_type (
  benefit_type varchar not null comment 'Benefit, in the agreed words',
  benefit_group varchar not null comment 'council where the council awards it, income where another body does and it opens the way to others',
  passports_housing_benefit boolean not null comment 'Whether who has it passes the means test of Housing Benefit without a further one',
  valid_from date comment 'First day on which it can be awarded; empty where that is not on record',
  valid_to date comment 'Day from which it can no longer be awarded, itself not included; empty while it can',
  source varchar not null comment 'Where that is from',
  doubt varchar comment 'What is not certain about it; empty where nothing is known to be'
)
/* [jooq ignore start] */
comment 'One row for each benefit that a fact can name'
with (format = 'PARQUET', format_version = 2)
/* [jooq ignore stop] */;

--changeset wardline:core.dim_benefit_type.benefits
/* [jooq ignore start] */
insert into core.dim_benefit_type values
  ('housing benefit', 'council', false, null, null, 'Social Security Contributions and Benefits Act 1992 s.130', null),
  ('council tax benefit', 'council', false, null, date '2013-04-01', 'Welfare Reform Act 2012 s.33: ended on 31 March 2013', null),
  ('council tax reduction', 'council', false, date '2013-04-01', null, 'Local Government Finance Act 2012 s.10: local schemes from 1 April 2013, which lower the charge itself', null),
  ('income support', 'income', true, null, null, 'Housing Benefit Regulations 2006', 'Taken as passporting from general knowledge'),
  ('income-based jobseeker''s allowance', 'income', true, null, null, 'Housing Benefit Regulations 2006', 'Taken as passporting from general knowledge'),
  ('income-related employment and support allowance', 'income', true, date '2008-10-27', null, 'Welfare Reform Act 2007; Housing Benefit Regulations 2006', 'Taken as passporting from general knowledge'),
  ('guarantee pension credit', 'income', true, date '2003-10-06', null, 'State Pension Credit Act 2002; Housing Benefit (State Pension Credit) Regulations 2006', 'Taken as passporting from general knowledge'),
  ('asylum support', 'income', false, null, null, 'Immigration and Asylum Act 1999 Part VI', null),
  ('universal credit', 'income', false, date '2013-04-29', null, 'SI 2013/376', 'It brings rent help of its own, and passports nobody to Housing Benefit')
/* [jooq ignore stop] */;
