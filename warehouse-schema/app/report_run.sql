--liquibase formatted sql

--changeset wardline:app.report_run
create table app.report_run (
  run_id uuid primary key,
  login varchar(64) not null,
  report varchar(100) not null,
  parameters jsonb not null,
  state varchar(40) not null,
  progress integer not null,
  message text,
  release_number bigint,
  started_at timestamp with time zone not null,
  ended_at timestamp with time zone
);
comment on table app.report_run is 'One row for each run of a report';
comment on column app.report_run.run_id is 'Identifies the run';
comment on column app.report_run.login is 'For whom it was run';
comment on column app.report_run.report is 'Report that was run, by its name in the catalogue';
comment on column app.report_run.parameters is 'Parameters it was run with: an object of values by name';
comment on column app.report_run.state is 'queued, running, done or failed';
comment on column app.report_run.progress is 'How far it is, in percent';
comment on column app.report_run.message is 'What a person should know of its end';
comment on column app.report_run.release_number is 'Release that was read';
comment on column app.report_run.started_at is 'When it was asked for';
comment on column app.report_run.ended_at is 'When it ended; empty while it runs';
create index report_run_login_started on app.report_run (login, started_at);
