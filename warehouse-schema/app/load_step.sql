--liquibase formatted sql

--changeset wardline:app.load_step
create table app.load_step (
  load_id bigint not null references app.load (load_id),
  ordinal integer not null,
  name varchar(100) not null,
  started_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  rows_in bigint,
  rows_out bigint,
  detail text,
  primary key (load_id, ordinal)
);
comment on table app.load_step is 'One row for each step of a load';
comment on column app.load_step.load_id is 'Load the step belongs to';
comment on column app.load_step.ordinal is 'Place of the step in its load, from 1';
comment on column app.load_step.name is 'What the step does';
comment on column app.load_step.started_at is 'When the step began';
comment on column app.load_step.ended_at is 'When it ended; empty while it runs, and for good where it was killed';
comment on column app.load_step.rows_in is 'Rows the step read';
comment on column app.load_step.rows_out is 'Rows the step wrote';
comment on column app.load_step.detail is 'What else was counted or checked';
