--liquibase formatted sql

--changeset wardline:app.as_at_day
create table app.as_at_day (
  asked_id bigint generated always as identity primary key,
  day date not null unique check (day between date '2000-01-01' and date '2030-12-31'),
  reason varchar(200) not null check (reason not like '%,%'),
  asked_by varchar(100) not null,
  asked_at timestamp with time zone not null default current_timestamp
);
comment on table app.as_at_day is 'One row for each day as at which somebody wants figures of a state to be told, beside those that are told anyway';
comment on column app.as_at_day.asked_id is 'Number of the request';
comment on column app.as_at_day.day is 'The day';
comment on column app.as_at_day.reason is 'What for; without a comma, as it stands beside other reasons';
comment on column app.as_at_day.asked_by is 'Login of the person who asked';
comment on column app.as_at_day.asked_at is 'When it was asked for';
