--liquibase formatted sql

--changeset wardline:app.delivery_as_at
alter table app.delivery add column as_at date;
comment on column app.delivery.as_at is 'Day on which the extract was taken: from the name of the file, or the day of receipt';
