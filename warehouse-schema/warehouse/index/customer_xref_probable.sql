--liquibase formatted sql

--changeset wardline:index.customer_xref_probable
alter table index.customer_xref add column probable_customer_id varchar comment 'Customer that the person would be if every link that is held for a person to say were taken: the same for all records of a customer; empty in rows from before links were held, which means customer_id';
