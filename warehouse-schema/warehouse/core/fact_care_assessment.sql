--liquibase formatted sql

--changeset wardline:core.fact_care_assessment
create table core.fact_care_assessment (
  source_key varchar not null comment 'Key of the row at its source; delivery and line where the source gives none',
  person_key varchar not null comment 'Key of the client at the source system (index.customer_xref)',
  assessed date not null comment 'Day of the assessment',
  need varchar comment 'Need that was found, in the words of the source',
  outcome varchar comment 'What came of it, in the words of the source',
  customer_id varchar comment 'Customer that the person is (index.customer_xref); empty where the source names no person',
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
comment 'One row for each assessment of a client of social care, and each state of it that was delivered'
with (format = 'PARQUET', format_version = 2)
/* [jooq ignore stop] */;
