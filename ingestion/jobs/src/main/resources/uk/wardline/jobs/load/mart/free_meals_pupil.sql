-- The officers' list: entitled as at the latest extract, and no meal claimed. The columns are those of mart.free_meals_pupil.
with withheld as (
  select distinct customer_id from core.dim_restriction where purpose = 'everything'
)
select
  e.customer_id, e.pupil_source, e.pupil_key, e.day, e.school, e.year_group, e.ward_set, e.ward_code, w.ward_name, e.rule,
  r.citation as rule_citation, r.doubt as rule_doubt, e.claim_key, e.child_key, e.assessment_key, e.assessed_from,
  e.qualifying_benefit, e.annual_income, e.links_certain, h.customer_id is not null as withheld
from mart.free_meals_entitlement e
join core.rule_free_school_meals r on r.rule = e.rule and r.valid_from = e.rule_from
left join core.dim_ward w on w.ward_set = e.ward_set and w.ward_code = e.ward_code
left join withheld h on h.customer_id = e.customer_id
where not e.claiming and e.day = (select max(day) from core.dim_as_at_day);
