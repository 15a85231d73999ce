-- Every service that a contact in force names. The columns are those of core.dim_service.
select
  service,
  min(cast(opened at time zone 'Europe/London' as date)) as first_contact,
  max(cast(opened at time zone 'Europe/London' as date)) as last_contact,
  count(*) as contacts
from core.fact_contact
where recorded_to is null
group by service;
