--liquibase formatted sql

--changeset wardline:index.person_record
create table index.person_record (
  source varchar not null comment 'Source system that the contract names',
  person_key varchar not null comment 'Key of the person at the source system',
  full_name varchar comment 'Name in one piece, as received',
  forename varchar comment 'Forename, as received',
  middle_name varchar comment 'Further forenames, as received',
  surname varchar comment 'Surname, as received',
  birth_date varchar comment 'Date of birth, as received',
  birth_year varchar comment 'Year of birth, as received',
  birth_month varchar comment 'Month of birth, as received',
  birth_day varchar comment 'Day of the month of birth, as received',
  death_date varchar comment 'Date of death, as received',
  sex varchar comment 'Sex, as received',
  ni_number varchar comment 'National Insurance number, as received',
  telephone varchar comment 'Telephone number, as received',
  email varchar comment 'E-mail address, as received',
  address varchar comment 'Address in one piece, as received',
  uprn varchar comment 'Unique property reference number, as received',
  house varchar comment 'Number or name of the house, as received',
  street varchar comment 'Street, as received',
  locality varchar comment 'Part of the town, as received',
  town varchar comment 'Town, as received',
  postcode varchar comment 'Postcode, as received',
  further varchar comment 'Whatever else the source tells of the person: a JSON object of texts by role',
  protected_person boolean not null comment 'Whether the source says that the person is protected, who is never linked automatically',
  each_once boolean not null comment 'Whether the source holds each person once',
  recorded_from date not null comment 'Day of the extract that first said so',
  recorded_to date comment 'Day of the extract that no longer said so, itself not included; empty while it is the latest',
  content_hash varchar not null comment 'Hash of what is told of the person: versions with equal ones say the same',
  feed varchar not null comment 'Feed the row came by',
  delivery_id varchar not null comment 'Delivery the row came in (core.delivery)',
  line_number bigint not null comment 'Line of the delivered file on which the row starts',
  load_id bigint not null comment 'Load that wrote the row (app.load)',
  loaded_at timestamp(6) with time zone not null comment 'When the load wrote the row, in UTC'
)
/* [jooq ignore start] */
comment 'One row for each person of a source system, and each description of that person that was delivered'
with (format = 'PARQUET', format_version = 2)
/* [jooq ignore stop] */;
