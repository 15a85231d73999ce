--liquibase formatted sql

--changeset wardline:app.delivery_state
alter table app.delivery add column state varchar(20) not null default 'taken'
  check (state in ('taken', 'held', 'withdrawn'));
comment on column app.delivery.state is
  'taken: its load was released; held: its load is held; withdrawn: its load was discarded, or readers were taken back to a release before it. Only a taken one counts';
