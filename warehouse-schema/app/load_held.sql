--liquibase formatted sql

--changeset wardline:app.load_held
alter table app.load add column decided_by varchar(100);
alter table app.load add column reason varchar(1000);
alter table app.load add column decisions_to bigint not null default 0;
comment on column app.load.state is
  'running, released, unchanged, refused, failed; held until a steward decides; discarded where that was the decision';
comment on column app.load.decided_by is 'Who released or discarded it after it was held, or rolled back to an earlier release';
comment on column app.load.reason is 'Why, in the words of that person';
comment on column app.load.decisions_to is 'Last decision on who is who that the load heeds (app.link_decision); 0 if none';
