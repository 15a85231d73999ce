--liquibase formatted sql

--changeset wardline:mart.repeat_victim
create table mart.repeat_victim (
  customer_id varchar not null comment 'Customer that the victim is (index.customer_xref)',
  case_source varchar not null comment 'Source system of the latest case',
  person_key varchar not null comment 'Key of the victim there (index.person_record)',
  day date not null comment 'Day of the latest extract: the last of the window',
  cases bigint not null comment 'Cases of the victim in the window',
  case_keys varchar not null comment 'Keys of these cases at their source, in the order in which they were reported, parted by commas (core.fact_safety_case)',
  first_reported date not null comment 'Day of the first of them',
  last_reported date not null comment 'Day of the last of them',
  ward_set varchar comment 'Ward set in force on the day of the latest case (core.dim_ward_set)',
  ward_code varchar comment 'Ward of the latest case; empty where it is not known',
  ward_name varchar comment 'Name of the ward',
  vulnerable boolean not null comment 'Whether the victim was flagged as vulnerable in one of the cases, or adult social care had assessed the victim; which of the two is not told',
  withheld boolean not null comment 'The victim is protected, or objects to sharing for everything or with the police (core.dim_restriction): officers do not see the row'
)
/* [jooq ignore start] */
comment 'One row for each repeat victim of community safety cases as at the latest extract: the list for those who protect them, to be shared under Crime and Disorder Act 1998 s.115; with persons'
with (format = 'PARQUET', format_version = 2)
/* [jooq ignore stop] */;
