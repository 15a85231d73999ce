--liquibase formatted sql

--changeset wardline:app.audit
create table app.audit (
  id bigint generated always as identity primary key,
  at timestamp with time zone not null,
  login varchar(64) not null,
  action varchar(60) not null,
  subject varchar(400),
  detail jsonb,
  rows bigint,
  outcome varchar(40) not null,
  release_number bigint,
  duration_ms bigint
);
comment on table app.audit is 'One row for each thing a person did: signed in, ran a report, asked a query';
comment on column app.audit.id is 'Number of the row';
comment on column app.audit.at is 'When it was done';
comment on column app.audit.login is 'Who did it; kept after the account has gone';
comment on column app.audit.action is 'What was done';
comment on column app.audit.subject is 'On what: a report, a statement, an account';
comment on column app.audit.detail is 'Parameters and the like, without secrets';
comment on column app.audit.rows is 'Rows that were returned';
comment on column app.audit.outcome is 'How it ended';
comment on column app.audit.release_number is 'Release that was read';
comment on column app.audit.duration_ms is 'How long it took, in milliseconds';
create index audit_at on app.audit (at);
create index audit_login_at on app.audit (login, at);
