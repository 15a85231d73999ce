--liquibase formatted sql

--changeset wardline:mart.business_case_year
create table mart.business_case_year (
  financial_year varchar not null comment 'Financial year, as 2012/13',
  project_year integer not null comment 'Year of the project: 1 is 2010/11',
  basis varchar not null comment 'planned or actual',
  cost decimal(14, 2) not null comment 'One-off and running cost of the year, in pounds',
  funding decimal(14, 2) not null comment 'Money set free for it, in pounds',
  contributions decimal(14, 2) not null comment 'Contributions of divisions, in pounds; they pay for the cost and are no benefit',
  funding_gap_to_date decimal(14, 2) not null comment 'Cost to date less funding and contributions to date, in pounds; what is over is negative',
  cashable decimal(14, 2) not null comment 'Cashable savings of the year, in pounds',
  not_cashable decimal(14, 2) not null comment 'Benefits of the year that no budget falls by, in pounds: flows alone; never added to the cashable ones',
  debt_lower_by decimal(14, 2) not null comment 'By how much debt is lower at the end of the year, in pounds: a level, never added up over years',
  net decimal(14, 2) not null comment 'Cashable savings less cost of the year, in pounds',
  net_to_date decimal(14, 2) not null comment 'The same, added up from the first year',
  payback_years decimal(14, 2) comment 'One-off cost to date divided by what the year saves in cash beyond running cost: years it takes to pay back; empty where it never does'
)
/* [jooq ignore start] */
comment 'One row for each financial year of the business case, as planned and as it came: cost, funding, savings, net and payback'
with (format = 'PARQUET', format_version = 2)
/* [jooq ignore stop] */;
