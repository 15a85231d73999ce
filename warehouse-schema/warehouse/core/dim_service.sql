--liquibase formatted sql

--changeset wardline:core.dim_service
create table core.dim_service (
  service varchar not null comment 'Service, in the words of the source',
  first_contact date not null comment 'Day of its first contact',
  last_contact date not null comment 'Day of its latest contact',
  contacts bigint not null comment 'Number of its contacts'
)
/* [jooq ignore start] */
comment 'One row for each service that a contact in force names'
with (format = 'PARQUET', format_version = 2)
/* [jooq ignore stop] */;
