--liquibase formatted sql

--changeset wardline:app.load_check
create table app.load_check (
  load_id bigint not null references app.load (load_id),
  ordinal integer not null,
  name varchar(100) not null,
  subject varchar(400) not null,
  figure numeric(20, 2) not null,
  at_least numeric(20, 2),
  at_most numeric(20, 2),
  passed boolean not null,
  sentence varchar(2000) not null,
  primary key (load_id, ordinal)
);
comment on table app.load_check is 'One row for each check of what a load brought, passed or not; one that did not pass holds the load';
comment on column app.load_check.load_id is 'Load that was checked';
comment on column app.load_check.ordinal is 'Place of the check in its load, from 1';
comment on column app.load_check.name is 'What was checked: quarantined or shrinkage';
comment on column app.load_check.subject is 'What it was checked of: the name of a delivered file';
comment on column app.load_check.figure is 'What was found, in per cent';
comment on column app.load_check.at_least is 'Least figure that passes, where there is one';
comment on column app.load_check.at_most is 'Greatest figure that passes, where there is one';
comment on column app.load_check.passed is 'Whether it passed';
comment on column app.load_check.sentence is 'The outcome in words';
