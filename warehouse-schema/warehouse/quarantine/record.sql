--liquibase formatted sql

--changeset wardline:quarantine.record
create table quarantine.record (
  feed varchar not null comment 'Feed the row belongs to, as its contract names it',
  source varchar not null comment 'Source system that the contract names',
  delivery_id varchar not null comment 'Delivery the row came in: SHA-256 of the content, in hexadecimal',
  line_number bigint not null comment 'Line of the delivered file on which the row starts, the header being line 1',
  original varchar not null comment 'The text of the row as delivered, so that it can be replayed',
  reasons varchar not null comment 'Every fault of the row: a JSON array of objects with code, column, value, message and remedy',
  load_id bigint not null comment 'Load that wrote the row (app.load)',
  received_at timestamp(6) with time zone not null comment 'When the delivery was taken in, in UTC'
)
/* [jooq ignore start] */
comment 'One row for each row of a delivery that broke its contract, with all its faults'
with (format = 'PARQUET', format_version = 2, partitioning = ARRAY['feed'])
/* [jooq ignore stop] */;

--changeset wardline:quarantine.record.of_feed
comment on column quarantine.record.delivery_id is 'Delivery the row came in (core.delivery)';
