--liquibase formatted sql

--changeset wardline:app.delivery
create table app.delivery (
  delivery_id varchar(64) primary key,
  feed varchar(100) not null,
  file_name varchar(400) not null,
  scope varchar(40),
  rows_read bigint not null,
  rows_accepted bigint not null,
  rows_quarantined bigint not null,
  load_id bigint not null references app.load (load_id),
  received_at timestamp with time zone not null,
  replaced_by varchar(64) references app.delivery (delivery_id)
);
comment on table app.delivery is 'One row for each delivery that was taken in, written in the transaction of its release';
comment on column app.delivery.delivery_id is 'SHA-256 of the content of the file, in hexadecimal, whatever its name';
comment on column app.delivery.feed is 'Feed the delivery belongs to';
comment on column app.delivery.file_name is 'Name of the file as it came, without its folder';
comment on column app.delivery.scope is 'What the delivery covers, where the contract has a scope';
comment on column app.delivery.rows_read is 'Rows in the file, the header not counted';
comment on column app.delivery.rows_accepted is 'Rows that kept the contract';
comment on column app.delivery.rows_quarantined is 'Rows that broke the contract';
comment on column app.delivery.load_id is 'Load that took the delivery in';
comment on column app.delivery.received_at is 'When it was taken in';
comment on column app.delivery.replaced_by is 'Later delivery of the same scope that took its place';
create index delivery_feed_scope on app.delivery (feed, scope);

--changeset wardline:app.delivery.of_feed
comment on column app.delivery.delivery_id is
  'SHA-256 over the name of the feed, a zero byte and the content of the file, in hexadecimal; the same under any file name';
