--liquibase formatted sql

--changeset wardline:index.customer_xref
create table index.customer_xref (
  source varchar not null comment 'Source system of the person record',
  person_key varchar not null comment 'Key of the person at the source system (index.person_record)',
  customer_id varchar not null comment 'Customer that the person is',
  band varchar not null comment 'How sure that is: certain, probable, or apart where the customer has this record alone',
  valid_from date not null comment 'Day of the load that found it',
  valid_to date comment 'Day of the load that found otherwise, itself not included; empty while it holds',
  load_id bigint not null comment 'Load that found it (app.load)'
)
/* [jooq ignore start] */
comment 'One row for each person of a source system, and each customer that person was held to be'
with (format = 'PARQUET', format_version = 2)
/* [jooq ignore stop] */;
