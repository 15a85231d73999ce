-- Who is protected by any source, and who objects to sharing, as at the latest extract. The columns are those of core.dim_restriction.
with latest as (
  select max(day) as day from core.dim_as_at_day
)
select distinct x.customer_id, 'protected' as reason, 'everything' as purpose
from index.person_record r
join index.customer_xref x on x.source = r.source and x.person_key = r.person_key and x.valid_to is null
where r.recorded_to is null and r.protected_person
union all
select distinct p.customer_id, 'objection to sharing', coalesce(p.scope, 'everything')
from core.fact_preference p
join latest l on p.ended is null or l.day < p.ended
where p.recorded_to is null and p.customer_id is not null and p.preference_type = 'objection to sharing';
