--liquibase formatted sql

--changeset wardline:index.link
create table index.link (
  source varchar not null comment 'Source system of the one record',
  person_key varchar not null comment 'Key of the one record at its source system (index.person_record)',
  other_source varchar not null comment 'Source system of the other record',
  other_person_key varchar not null comment 'Key of the other record at its source system',
  band varchar not null comment 'certain: by it the two records are of one customer; probable: it is held for a person to say (index.review_candidate)',
  found_by varchar not null comment 'model; or person, where somebody decided it (app.link_decision)',
  log_odds_bits decimal(9, 2) comment 'How likely the two groups of records that it joins are one person: log odds, base 2, 0 is even; empty where a person decided',
  evidence varchar comment 'Why, field by field: a JSON object of levels and their weights in bits, from the odds before anything was compared to the odds of the two records; no value of any person; empty where nothing was compared',
  model_version varchar not null comment 'Model that it was found by: version of its form and a hash of what was learned; none where none was asked',
  valid_from date not null comment 'Day of the load that found it so',
  valid_to date comment 'Day of the load that found otherwise, itself not included; empty while it holds',
  load_id bigint not null comment 'Load that found it so (app.load)'
)
/* [jooq ignore start] */
comment 'One row for each link between two person records that makes a customer, or is held; no more of them than are needed to join the records. A link stands as it was found until its band changes or its weight by a bit or more'
with (format = 'PARQUET', format_version = 2)
/* [jooq ignore stop] */;
