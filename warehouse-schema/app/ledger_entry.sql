--liquibase formatted sql

--changeset wardline:app.ledger_entry
create table app.ledger_entry (
  entry_id bigint generated always as identity primary key,
  entry_kind varchar(10) not null check (entry_kind in ('plan', 'actual')),
  line varchar(60) not null check (
    line in (
      'project', 'maintenance', 'service transformation', 'divisions', 'service efficiencies', 'channel shift', 'income collection',
      'benefit take-up')),
  financial_year varchar(7) not null check (financial_year ~ '^[0-9]{4}/[0-9]{2}$'),
  division varchar(100) not null,
  amount_gbp numeric(14, 2) not null,
  budget_line varchar(100),
  realises varchar(60) check (realises in ('channel shift', 'income collection', 'benefit take-up')),
  reason varchar(1000) not null,
  entered_by varchar(100) not null,
  entered_at timestamp with time zone not null default current_timestamp,
  check (realises is null or entry_kind = 'actual')
);
comment on table app.ledger_entry is 'One row for each amount that somebody entered in the benefits ledger; never changed: a mistake is put right by a further entry, of the opposite sign';
comment on column app.ledger_entry.entry_id is 'Number of the entry';
comment on column app.ledger_entry.entry_kind is 'plan: changes what was planned; actual: tells what came of it';
comment on column app.ledger_entry.line is 'Line of the ledger (core.ledger_line)';
comment on column app.ledger_entry.financial_year is 'Financial year, as 2012/13';
comment on column app.ledger_entry.division is 'Division whose budget it is, or all divisions';
comment on column app.ledger_entry.amount_gbp is 'Pounds; positive for a cost of a line of costs, for a contribution and for a saving';
comment on column app.ledger_entry.budget_line is 'Budget line that fell: without one a saving does not count as cashable';
comment on column app.ledger_entry.realises is 'Line whose measured saving this cashable one is made of, which counts so much less; empty where there is none';
comment on column app.ledger_entry.reason is 'Why, and where it is shown';
comment on column app.ledger_entry.entered_by is 'Login of the person who entered it';
comment on column app.ledger_entry.entered_at is 'When it was entered';
