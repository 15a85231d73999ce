--liquibase formatted sql

--changeset wardline:mart.source_conflict_record
create table mart.source_conflict_record (
  source varchar not null comment 'Source system (core.dim_source_system)',
  customer_id varchar not null comment 'Customer that the records are (index.customer_xref)',
  person_key varchar not null comment 'Key of one of the records there; the values are for its owner to look up',
  records bigint not null comment 'Number of records of the customer there',
  duplicate boolean not null comment 'Whether the source means to hold each person once, so that all but one are too many',
  birth_dates_differ boolean not null comment 'Whether the records give different dates of birth',
  postcodes_differ boolean not null comment 'Whether the records give different postcodes',
  sexes_differ boolean not null comment 'Whether the records give different sexes',
  band varchar not null comment 'How surely this record is the customer: certain, probable or apart; a probable one may be another person'
)
/* [jooq ignore start] */
comment 'One row for each record of a customer of whom a source system has several, where that is one too many or they contradict each other: the list for its owner to clean; with persons'
with (format = 'PARQUET', format_version = 2)
/* [jooq ignore stop] */;
