--liquibase formatted sql

--changeset wardline:mart.rent_ward_year
create table mart.rent_ward_year (
  ward_set varchar comment 'Ward set in force on the last day of the year (core.dim_ward_set)',
  ward_code varchar comment 'Ward of the tenancy; empty where it is not known',
  ward_name varchar comment 'Name of the ward',
  financial_year varchar not null comment 'Financial year in which the entries were posted, as 2012/13',
  collected decimal(14, 2) not null comment 'Numerator: payments and housing benefit, in pounds; adjustments are neither',
  charged decimal(14, 2) not null comment 'Denominator: charges, in pounds',
  by_housing_benefit decimal(14, 2) not null comment 'Of what was collected, housing benefit',
  adjusted decimal(14, 2) not null comment 'Adjustments, in pounds; what lessens the debt is negative'
)
/* [jooq ignore start] */
comment 'One row for each ward and financial year with an entry of a rent account'
with (format = 'PARQUET', format_version = 2)
/* [jooq ignore stop] */;
