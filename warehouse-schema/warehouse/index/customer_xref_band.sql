--liquibase formatted sql

--changeset wardline:index.customer_xref_band
comment on column index.customer_xref.band is 'How sure its place beside others is: certain, where the customer has other records; probable, where it has this one alone, which is held to be of another customer; apart, where it has this one alone and nothing is held';
