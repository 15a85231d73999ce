--liquibase formatted sql

--changeset wardline:core.fact_income_assessment
create table core.fact_income_assessment (
  source_key varchar not null comment 'Key of the row at its source; delivery and line where the source gives none',
  claim_key varchar not null comment 'Key of the claim (core.fact_benefit_award, core.fact_household_member)',
  started date not null comment 'First day for which it holds',
  ended date comment 'First day for which it no longer holds; empty while it does',
  qualifying_benefit varchar comment 'Benefit that passports the household to others, in the agreed words; empty where there is none',
  annual_income decimal(14, 2) comment 'Income of a year, in pounds',
  child_tax_credit boolean comment 'Whether the household has Child Tax Credit',
  working_tax_credit boolean comment 'Whether the household has Working Tax Credit',
  customer_id varchar comment 'Always empty, for the source names no person here',
  recorded_from date not null comment 'Day of the extract that first said so',
  recorded_to date comment 'Day of the extract that no longer said so, itself not included; empty while it is the latest',
  content_hash varchar not null comment 'Hash of the fields that the feed gives: versions with equal ones say the same',
  feed varchar not null comment 'Feed the row came by',
  source varchar not null comment 'Source system that the contract names',
  delivery_id varchar not null comment 'Delivery the row came in (core.delivery)',
  line_number bigint not null comment 'Line of the delivered file on which the row starts',
  load_id bigint not null comment 'Load that wrote the row (app.load)',
  loaded_at timestamp(6) with time zone not null comment 'When the load wrote the row, in UTC'
)
/* [jooq ignore start] */
comment 'One row for each assessment of the income of a claim, and each state of it that was delivered'
with (format = 'PARQUET', format_version = 2)
/* [jooq ignore stop] */;
