--liquibase formatted sql

--changeset wardline:mart.source_conflict
create table mart.source_conflict (
  source varchar not null comment 'Source system (core.dim_source_system)',
  records bigint not null comment 'Person records in force',
  customers bigint not null comment 'Customers that they are',
  duplicated_customers bigint not null comment 'Customers with more than one record there',
  surplus_records bigint not null comment 'Records beyond the first of each customer: duplicates, where the source means to hold a person once',
  holds_each_person_once boolean not null comment 'Whether the contract says that the source holds each person once',
  birth_date_conflicts bigint not null comment 'Customers whose records there give different dates of birth',
  postcode_conflicts bigint not null comment 'Customers whose records there give different postcodes',
  sex_conflicts bigint not null comment 'Customers whose records there give different sexes'
)
/* [jooq ignore start] */
comment 'One row for each source system that tells of persons: duplicates and conflicts inside it, counted, for its owner to clean'
with (format = 'PARQUET', format_version = 2)
/* [jooq ignore stop] */;
