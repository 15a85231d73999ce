--liquibase formatted sql

--changeset wardline:mart.benefits_ledger
create table mart.benefits_ledger (
  line varchar not null comment 'Line of the ledger (core.ledger_line)',
  kind varchar not null comment 'cost, funding, contribution or benefit',
  cashable boolean not null comment 'Whether it is a saving that a budget falls by',
  nature varchar not null comment 'flow: amounts of years, which add up; level: the state at the end of a year, of which the latest counts',
  financial_year varchar not null comment 'Financial year, as 2012/13',
  project_year integer not null comment 'Year of the project: 1 is 2010/11',
  division varchar not null comment 'Division whose budget it is, or all divisions',
  planned decimal(14, 2) not null comment 'Profile of the business case with what was entered since, in pounds',
  baseline decimal(14, 4) comment 'What the measure was in 2009/10: pounds a contact, share collected, or share of rent without housing benefit; empty where nothing is measured',
  actual decimal(14, 2) comment 'What was measured or entered, in pounds; of a cashable line only what has a budget line that fell; empty where nothing is known',
  actual_low decimal(14, 2) comment 'Lowest of the range, by the lowest unit costs; empty where there is none',
  actual_high decimal(14, 2) comment 'Highest of the range, by the highest unit costs; empty where there is none',
  unproven decimal(14, 2) not null comment 'Entered on a cashable line without a budget line: told here, and counted nowhere',
  realised decimal(14, 2) not null comment 'Of what was measured, the part that is entered as a cashable saving on another line',
  counted decimal(14, 2) not null comment 'What counts: actual, less what is realised elsewhere and never less than nothing for it, so that nothing counts twice'
)
/* [jooq ignore start] */
comment 'One row for each line of the business case, financial year and division: cost, contributions and benefits, planned and actual, each against 2009/10. Who adds up benefits takes counted, and keeps cashable and not cashable apart'
with (format = 'PARQUET', format_version = 2)
/* [jooq ignore stop] */;
