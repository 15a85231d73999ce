--liquibase formatted sql

--changeset wardline:core.dim_customer_band
comment on column core.dim_customer.band is 'certain: several records, linked with certainty; probable: one record, which is held to be of another customer; apart: one record, and nothing is held; as it is held now';
