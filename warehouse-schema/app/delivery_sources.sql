--liquibase formatted sql

--changeset wardline:app.delivery_sources
alter table app.delivery add column facts varchar(1000) not null default '';
alter table app.delivery add column legal_gateway varchar(1000);
comment on column app.delivery.facts is 'Kinds of fact that its rows became, parted by blanks; empty where they told of persons alone';
comment on column app.delivery.legal_gateway is 'Law, licence or agreement by which the source shares the rows, as the contract says';
-- Incidents were all there was until now.
update app.delivery set facts = 'incident';
