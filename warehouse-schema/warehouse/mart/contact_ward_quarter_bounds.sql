--liquibase formatted sql

--changeset wardline:mart.contact_ward_quarter_bounds
alter table mart.contact_ward_quarter add column repeat_contacts_least bigint comment 'How many contacts are repeats at least: by certain links alone, as repeat_contacts';
alter table mart.contact_ward_quarter add column repeat_contacts_most bigint comment 'How many are at most: if every link that is held for a person to say were taken (index.review_candidate)';
