-- Claims in payment, by the ward of their address, and those in conflict. The columns are those of mart.address_conflict_ward_day.
with claims as (
  select
    d.day, a.source, a.claim_key, a.uprn,
    max_by(a.postcode, row(a.started, a.source_key)) as postcode
  from core.dim_as_at_day d
  join core.fact_benefit_award a
    on a.recorded_to is null and a.customer_id is not null and a.uprn is not null
    and a.started <= d.day and (a.ended is null or d.day < a.ended)
  group by d.day, a.source, a.claim_key, a.uprn
), conflicts as (
  select day, claim_source, claim_key, uprn, bool_or(links_certain) as certain, max(weekly_amount) as weekly_amount
  from mart.address_conflict
  group by day, claim_source, claim_key, uprn
), placed as (
  select c.*, if(w.ward_code is not null, s.ward_set) as ward_set, w.ward_code
  from claims c
  left join core.dim_ward_set s on s.valid_from <= c.day and (s.valid_to is null or c.day < s.valid_to)
  left join core.postcode_ward w on w.postcode = c.postcode and w.ward_set = s.ward_set
)
select
  p.ward_set, p.ward_code, w.ward_name, p.day,
  count(*) as claims,
  count(c.claim_key) as conflicts,
  count_if(c.certain) as conflicts_certain,
  coalesce(sum(c.weekly_amount), 0) as weekly_amount_in_conflict
from placed p
left join conflicts c on c.day = p.day and c.claim_source = p.source and c.claim_key = p.claim_key and c.uprn = p.uprn
left join core.dim_ward w on w.ward_set = p.ward_set and w.ward_code = p.ward_code
group by p.ward_set, p.ward_code, w.ward_name, p.day;
