--liquibase formatted sql

--changeset wardline:core.dim_customer_as_at
create table core.dim_customer_as_at (
  day date not null comment 'The day (core.dim_as_at_day)',
  customer_id varchar not null comment 'Customer (core.dim_customer)',
  records bigint not null comment 'Number of person records that told of the customer then',
  sources varchar not null comment 'Source systems of these records, in order, parted by commas',
  band varchar not null comment 'How sure the least certain of the links is, as it is held now: certain, probable or apart',
  protected_person boolean not null comment 'Whether a source said that the person is protected',
  postcode varchar comment 'Postcode in the record that was told last by then',
  ward_set varchar comment 'Ward set in force on that day (core.dim_ward_set)',
  ward_code varchar comment 'Ward of that set in which the postcode lies; empty where it is not known'
)
/* [jooq ignore start] */
comment 'One row for each day as at which figures are told and customer of whom a record tells then: core.dim_customer as at that day'
with (format = 'PARQUET', format_version = 2)
/* [jooq ignore stop] */;
