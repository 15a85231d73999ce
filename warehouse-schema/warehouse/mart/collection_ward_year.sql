--liquibase formatted sql

--changeset wardline:mart.collection_ward_year
create table mart.collection_ward_year (
  ward_set varchar comment 'Ward set in force on the last day of the year (core.dim_ward_set); empty where the ward is not known',
  ward_code varchar comment 'Ward in which the home of the account lay on that day: of its latest liability that began by then; empty where it is not known',
  ward_name varchar comment 'Name of the ward',
  tax_year varchar not null comment 'Financial year, as 2012/13',
  basis varchar not null comment 'as returned: what was known on 31 March of the year; restated: what is known now',
  support varchar not null comment 'What helped people with little money that year: council tax benefit to 2012/13, council tax reduction from 2013/14. The series breaks there: benefit paid part of the bill, the reduction makes the bill smaller',
  in_year_collected decimal(14, 2) not null comment 'Numerator of the official rate, in pounds: money for this year received by 31 March of it, prepayments of earlier years included, prepayments for later years and arrears not',
  in_year_collectable decimal(14, 2) not null comment 'Denominator of the official rate, in pounds: what would have been collected if all liable had paid, that is charges less discounts, exemptions and council tax benefit or reduction; write-offs do not lessen it',
  crude_collected decimal(14, 2) not null comment 'Numerator of the crude rate, in pounds: all money received in the year, whatever year it is for',
  crude_collectable decimal(14, 2) not null comment 'Denominator of the crude rate, in pounds: as that of the official one; the crude rate can pass 100%',
  council_tax_benefit decimal(14, 2) not null comment 'Council tax benefit credited for the year, in pounds',
  council_tax_reduction decimal(14, 2) not null comment 'Council tax reduction allowed for the year, in pounds',
  written_off decimal(14, 2) not null comment 'Charges of the year given up as not collectable, in pounds'
)
/* [jooq ignore start] */
comment 'One row for each ward of an account, tax year and basis. The official in-year rate is that of the quarterly return of council taxes (QRC4), the crude one that of esd.org.uk metric 3409; council tax benefit gave way to the local reduction on 1 April 2013'
with (format = 'PARQUET', format_version = 2)
/* [jooq ignore stop] */;
