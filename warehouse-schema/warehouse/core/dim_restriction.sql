--liquibase formatted sql

--changeset wardline:core.dim_restriction
create table core.dim_restriction (
  customer_id varchar not null comment 'Customer (index.customer_xref)',
  reason varchar not null comment 'Why: protected, or objection to sharing',
  purpose varchar not null comment 'What the record may not be shared for, in the words of the source; everything where it names none'
)
/* [jooq ignore start] */
comment 'One row for each customer whose record may not be shown or shared freely, and what for, as at the latest extract'
with (format = 'PARQUET', format_version = 2)
/* [jooq ignore stop] */;
