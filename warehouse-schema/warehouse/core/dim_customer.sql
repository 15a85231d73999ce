--liquibase formatted sql

--changeset wardline:core.dim_customer
create table core.dim_customer (
  customer_id varchar not null comment 'Customer (index.customer_xref)',
  valid_from date not null comment 'First day of the spell: the day of the extract that first said so',
  valid_to date comment 'Day from which something else was said, itself not included; empty for the last spell. As at a day: valid_from is not after it, and valid_to is empty or after it',
  records bigint not null comment 'Number of person records that tell of the customer then; 0 once none does any more',
  sources varchar not null comment 'Source systems of these records, in order, parted by commas',
  band varchar not null comment 'How sure the least certain of the links is: certain, probable, or apart where there is one record alone; as it is held now',
  protected_person boolean not null comment 'Whether a source says that the person is protected',
  postcode varchar comment 'Postcode in the record that was told last, in capitals with one space before its last three characters',
  ward_set varchar comment 'Ward set in force on the first day of the spell (core.dim_ward_set)',
  ward_code varchar comment 'Ward of that set in which the postcode lies; empty where it is not known'
)
/* [jooq ignore start] */
comment 'One row for each customer and spell in which the sources tell the same of the customer: spells follow each other without overlap or gap. No names: those are in index.person_record'
with (format = 'PARQUET', format_version = 2)
/* [jooq ignore stop] */;
