--liquibase formatted sql

--changeset wardline:iceberg-catalog-rights
-- The roles that Trino signs in with: one writes pointers, one only reads them. The platform makes the roles.
/* [jooq ignore start] */
grant usage on schema public to wardline_work, wardline_warehouse;
grant select, insert, update, delete on public.iceberg_tables, public.iceberg_namespace_properties to wardline_work;
grant select on public.iceberg_tables, public.iceberg_namespace_properties to wardline_warehouse;
/* [jooq ignore stop] */
