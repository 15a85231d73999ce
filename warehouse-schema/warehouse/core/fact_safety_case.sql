--liquibase formatted sql

--changeset wardline:core.fact_safety_case
create table core.fact_safety_case (
  source_key varchar not null comment 'Key of the row at its source; delivery and line where the source gives none',
  person_key varchar comment 'Key of the victim at the source system (index.customer_xref)',
  reported date not null comment 'Day on which it was reported',
  case_type varchar not null comment 'Kind of case, in the words of the source',
  vulnerable boolean comment 'Whether the victim was assessed as vulnerable',
  status varchar comment 'Where the case stands, in the words of the source',
  uprn varchar comment 'Unique property reference number of the place',
  postcode varchar comment 'Postcode of the place, in capitals with one space before its last three characters',
  customer_id varchar comment 'Customer that the person is (index.customer_xref); empty where the source names no person',
  ward_set varchar comment 'Ward set in force on the day of reported (core.dim_ward_set)',
  ward_code varchar comment 'Ward of that set in which the postcode lies: the ward of its own day; empty where it is not known',
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
comment 'One row for each case of community safety of the council''s own (not an incident), and each state of it that was delivered'
with (format = 'PARQUET', format_version = 2)
/* [jooq ignore stop] */;
