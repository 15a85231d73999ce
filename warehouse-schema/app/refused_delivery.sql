--liquibase formatted sql

--changeset wardline:app.refused_delivery
create table app.refused_delivery (
  load_id bigint not null references app.load (load_id),
  feed varchar(100) not null,
  file_name varchar(400) not null,
  faults jsonb not null,
  primary key (load_id, feed, file_name)
);
comment on table app.refused_delivery is 'One row for each file that a load refused as a whole';
comment on column app.refused_delivery.load_id is 'Load that refused the file';
comment on column app.refused_delivery.feed is 'Feed under whose contract it was read';
comment on column app.refused_delivery.file_name is 'Name of the file as it came, without its folder';
comment on column app.refused_delivery.faults is 'Every fault found: an array of objects with line, column, value, message and remedy';
