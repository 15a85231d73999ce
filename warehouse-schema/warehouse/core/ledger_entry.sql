--liquibase formatted sql

--changeset wardline:core.ledger_entry
create table core.ledger_entry (
  entry_id bigint not null comment 'Number of the entry',
  entry_kind varchar not null comment 'plan: changes what was planned; actual: tells what came of it',
  line varchar not null comment 'Line of the ledger (core.ledger_line)',
  financial_year varchar not null comment 'Financial year, as 2012/13',
  division varchar not null comment 'Division whose budget it is, or all divisions',
  amount_gbp decimal(14, 2) not null comment 'Pounds; a mistake is put right by a further entry, of the opposite sign',
  budget_line varchar comment 'Budget line that fell: without one a saving does not count as cashable',
  realises varchar comment 'Line whose measured saving this cashable one is made of, which counts so much less',
  reason varchar not null comment 'Why, and where it is shown',
  entered_by varchar not null comment 'Login of the person who entered it',
  entered_at timestamp(6) with time zone not null comment 'When it was entered, in UTC'
)
/* [jooq ignore start] */
comment 'One row for each amount that somebody entered in the benefits ledger, as the load found it (app.ledger_entry)'
with (format = 'PARQUET', format_version = 2)
/* [jooq ignore stop] */;
