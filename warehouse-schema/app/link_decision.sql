--liquibase formatted sql

--changeset wardline:app.link_decision
create table app.link_decision (
  decision_id bigint generated always as identity primary key,
  decision varchar(10) not null check (decision in ('one', 'two', 'settled')),
  source varchar(100) not null,
  person_key varchar(200) not null,
  other_source varchar(100),
  other_person_key varchar(200),
  decided_by varchar(100) not null,
  decided_at timestamp with time zone not null default current_timestamp,
  reason varchar(1000) not null,
  applied_load_id bigint references app.load (load_id),
  check ((decision = 'settled') = (other_source is null)),
  check ((other_source is null) = (other_person_key is null))
);
comment on table app.link_decision is 'One row for each decision of a person on who is who; the latest on two records holds, and no run of the index overrules it';
comment on column app.link_decision.decision_id is 'Number of the decision';
comment on column app.link_decision.decision is 'one: the two records are one customer; two: they are not; settled: the record is linked by decisions alone, never automatically';
comment on column app.link_decision.source is 'Source system of the record';
comment on column app.link_decision.person_key is 'Key of the record at its source system';
comment on column app.link_decision.other_source is 'Source system of the other record; empty where the decision is on one';
comment on column app.link_decision.other_person_key is 'Key of the other record';
comment on column app.link_decision.decided_by is 'Login of the person who decided';
comment on column app.link_decision.decided_at is 'When it was decided';
comment on column app.link_decision.reason is 'Why, in the words of the person';
comment on column app.link_decision.applied_load_id is 'First load whose release heeds the decision; empty until then';
