--liquibase formatted sql

--changeset wardline:core.delivery_as_at
alter table core.delivery add column as_at date comment 'Day on which the extract was taken: from the name of the file, or the day of receipt';
