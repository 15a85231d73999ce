--liquibase formatted sql

--changeset wardline:core.fact_tax_charge
create table core.fact_tax_charge (
  source_key varchar not null comment 'Key of the row at its source; delivery and line where the source gives none',
  account_key varchar not null comment 'Key of the council tax account',
  tax_year varchar not null comment 'Year that the charge is for, as 2012/13',
  charge_type varchar not null comment 'Kind of entry: charge, discount, exemption, council tax benefit, council tax reduction or write-off',
  effective date not null comment 'Day from which it has effect',
  recorded date not null comment 'Day on which the source recorded it',
  amount decimal(14, 2) not null comment 'Amount in pounds, signed: what lessens the bill is negative',
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
comment 'One row for each charge, discount or other entry of a council tax bill, and each state of it that was delivered'
with (format = 'PARQUET', format_version = 2)
/* [jooq ignore stop] */;
