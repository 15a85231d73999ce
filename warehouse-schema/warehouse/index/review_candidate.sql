--liquibase formatted sql

--changeset wardline:index.review_candidate
create table index.review_candidate (
  source varchar not null comment 'Source system of the record that is probably of another customer',
  person_key varchar not null comment 'Key of that record at its source system (index.person_record)',
  customer_id varchar not null comment 'Customer that the record is (index.customer_xref)',
  other_source varchar not null comment 'Source system of the record of the other customer that it is most like',
  other_person_key varchar not null comment 'Key of that other record at its source system',
  other_customer_id varchar not null comment 'Customer that it may belong to',
  log_odds_bits decimal(9, 2) not null comment 'How likely the two customers are one person: log odds, base 2, 0 is even; when it was first held',
  probability decimal(7, 6) not null comment 'The same as a probability',
  model_version varchar not null comment 'Model that it was found by: version of its form and a hash of what was learned',
  state varchar not null comment 'open: nobody has said; one or two: a person said that they are one customer, or two; settled: a person said that one of the records is linked by decisions alone; certain: the evidence has become certain, and they are one customer; gone: the evidence has changed, and they are probably two',
  recorded_from date not null comment 'Day of the load that first held it',
  recorded_to date comment 'Day of the load that held it no longer; empty while it is open',
  load_id bigint not null comment 'Load that first held it (app.load)',
  ended_load_id bigint comment 'Load that held it no longer; empty while it is open'
)
/* [jooq ignore start] */
comment 'One row for each two customers that are probably one, held for the next contact or a steward to say. While it is open, its customers follow the cross reference. Nobody who is protected is in it: they are never linked but by a person'
with (format = 'PARQUET', format_version = 2)
/* [jooq ignore stop] */;
