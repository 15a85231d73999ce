--liquibase formatted sql

--changeset wardline:core.fact_contact
create table core.fact_contact (
  source_key varchar not null comment 'Key of the row at its source; delivery and line where the source gives none',
  person_key varchar comment 'Key of the customer at the source system (index.customer_xref)',
  opened timestamp(6) with time zone not null comment 'When the contact began, in UTC',
  closed timestamp(6) with time zone comment 'When it was done with, in UTC; empty while open',
  channel varchar not null comment 'Channel: face to face, telephone or online',
  service varchar not null comment 'Service that it concerned, in the words of the source',
  reason varchar comment 'Why the customer came, in the words of the source',
  outcome varchar comment 'What came of it, in the words of the source',
  resolved_first_time boolean comment 'Whether it was settled in this one contact',
  uprn varchar comment 'Unique property reference number of the address',
  postcode varchar comment 'Postcode of the address, in capitals with one space before its last three characters',
  customer_id varchar comment 'Customer that the person is (index.customer_xref); empty where the source names no person',
  ward_set varchar comment 'Ward set in force on the day of opened (core.dim_ward_set)',
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
comment 'One row for each contact of a customer with the council, and each state of it that was delivered'
with (format = 'PARQUET', format_version = 2)
/* [jooq ignore stop] */;
