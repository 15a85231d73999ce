--liquibase formatted sql

--changeset wardline:core.delivery
create table core.delivery (
  delivery_id varchar not null comment 'SHA-256 of the content of the file, in hexadecimal, whatever its name',
  feed varchar not null comment 'Feed the delivery belongs to, as its contract names it',
  source varchar not null comment 'Source system that the contract names',
  file_name varchar not null comment 'Name of the file as it came, without its folder',
  scope varchar comment 'What the delivery covers, 2019-02 for a month, where the contract has a scope',
  rows_read bigint not null comment 'Rows in the file, the header not counted',
  rows_accepted bigint not null comment 'Rows that kept the contract',
  rows_quarantined bigint not null comment 'Rows that broke the contract',
  received_at timestamp(6) with time zone not null comment 'When the delivery was taken in, in UTC',
  load_id bigint not null comment 'Load that took the delivery in (app.load)',
  replaced_by_delivery_id varchar comment 'Later delivery of the same scope that took the place of this one'
)
/* [jooq ignore start] */
comment 'One row for each delivery that was taken in, replaced ones too'
with (format = 'PARQUET', format_version = 2)
/* [jooq ignore stop] */;

--changeset wardline:core.delivery.of_feed
comment on column core.delivery.delivery_id is
  'SHA-256 over the name of the feed, a zero byte and the content of the file, in hexadecimal; the same under any file name';
