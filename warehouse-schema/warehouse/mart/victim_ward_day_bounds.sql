--liquibase formatted sql

--changeset wardline:mart.victim_ward_day_bounds
alter table mart.victim_ward_day add column victims_least bigint comment 'How many of the victims there are at least: if every link that is held for a person to say were taken (index.review_candidate)';
alter table mart.victim_ward_day add column victims_most bigint comment 'How many there are at most: by certain links alone, as victims';
alter table mart.victim_ward_day add column repeat_victims_least bigint comment 'The lower of two counts of repeat victims, by certain links alone and with those that are held, for each who may be one person';
alter table mart.victim_ward_day add column repeat_victims_most bigint comment 'The higher of the two';
