--liquibase formatted sql

--changeset wardline:app.release
create sequence app.release_number;
create table app.release (
  number bigint primary key,
  load_id bigint not null references app.load (load_id),
  made_at timestamp with time zone not null
);
comment on table app.release is 'One row for each release, written in the transaction that made it';
comment on column app.release.number is 'Number of the release; rising, with gaps, never used twice';
comment on column app.release.load_id is 'Load that made the release';
comment on column app.release.made_at is 'When the release was made';
