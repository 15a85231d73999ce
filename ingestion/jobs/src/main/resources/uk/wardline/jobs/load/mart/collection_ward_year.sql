-- Council tax collected and collectable, by the official definition and by the crude one. "As returned" is what was known on the
-- last day of the year: recorded by then at the source, and of a row that was changed since, the state that stood then. Of a row that
-- came to the warehouse later, its first state stands in. The columns are those of mart.collection_ward_year.
with years as (
  select distinct financial_year as tax_year, financial_year_start as first_day, financial_year_end as last_day
  from core.dim_date
), changed_charges as (
  select source, source_key, min(recorded_from) as first_from
  from core.fact_tax_charge where recorded_to is not null group by source, source_key
), changed_receipts as (
  select source, source_key, min(recorded_from) as first_from
  from core.fact_tax_receipt where recorded_to is not null group by source, source_key
), entries as (
  select
    c.source, c.account_key, c.tax_year, c.charge_type as entry, c.amount, c.recorded, c.recorded_from, c.recorded_to,
    v.first_from is null or c.recorded_from = v.first_from as first_state
  from core.fact_tax_charge c
  left join changed_charges v on v.source = c.source and v.source_key = c.source_key
  union all
  select
    r.source, r.account_key, e.tax_year, e.entry, r.amount, r.recorded, r.recorded_from, r.recorded_to,
    v.first_from is null or r.recorded_from = v.first_from
  from core.fact_tax_receipt r
  left join changed_receipts v on v.source = r.source and v.source_key = r.source_key
  join years received on r.received between received.first_day and received.last_day
  cross join unnest(array[
    row(r.tax_year, case when received.tax_year <= r.tax_year then 'received in time' else 'received late' end),
    row(received.tax_year, 'received in the year')
  ]) as e (tax_year, entry)
), told as (
  select
    e.source, e.account_key, e.tax_year, y.last_day, e.entry, e.amount,
    e.recorded <= y.last_day
      and case
        when e.recorded_from <= y.last_day then e.recorded_to is null or e.recorded_to > y.last_day
        else e.first_state
      end as was_known,
    e.recorded_to is null as is_known
  from entries e
  join years y on y.tax_year = e.tax_year
), summed as (
  select
    t.source, t.account_key, t.tax_year, t.last_day, b.basis,
    sum(amount) filter (where entry = 'received in time') as in_year_collected,
    sum(amount) filter (where entry = 'received in the year') as crude_collected,
    sum(amount) filter (where entry in ('charge', 'discount', 'exemption', 'council tax benefit', 'council tax reduction')) as collectable,
    - sum(amount) filter (where entry = 'council tax benefit') as council_tax_benefit,
    - sum(amount) filter (where entry = 'council tax reduction') as council_tax_reduction,
    - sum(amount) filter (where entry = 'write-off') as written_off
  from told t
  cross join (values 'as returned', 'restated') as b (basis)
  where case when b.basis = 'as returned' then t.was_known else t.is_known end
  group by t.source, t.account_key, t.tax_year, t.last_day, b.basis
), homes as (
  select source, account_key, tax_year, last_day, postcode
  from (
    select
      l.source, l.account_key, y.tax_year, y.last_day, l.postcode,
      row_number() over (
        partition by l.source, l.account_key, y.tax_year
        order by
          if(l.recorded_to is null, 0, 1), if(l.started <= y.last_day, 0, 1), abs(date_diff('day', l.started, y.last_day)),
          l.recorded_from desc, l.source_key) as place
    from core.fact_tax_liability l
    cross join years y
    where y.tax_year in (select tax_year from core.fact_tax_charge)
  )
  where place = 1
), placed as (
  select h.source, h.account_key, h.tax_year, if(w.ward_code is not null, s.ward_set) as ward_set, w.ward_code
  from homes h
  left join core.dim_ward_set s on s.valid_from <= h.last_day and (s.valid_to is null or h.last_day < s.valid_to)
  left join core.postcode_ward w on w.postcode = h.postcode and w.ward_set = s.ward_set
)
select
  p.ward_set,
  p.ward_code,
  w.ward_name,
  s.tax_year,
  s.basis,
  if(s.tax_year < '2013/14', 'council tax benefit', 'council tax reduction') as support,
  coalesce(sum(s.in_year_collected), 0) as in_year_collected,
  coalesce(sum(s.collectable), 0) as in_year_collectable,
  coalesce(sum(s.crude_collected), 0) as crude_collected,
  coalesce(sum(s.collectable), 0) as crude_collectable,
  coalesce(sum(s.council_tax_benefit), 0) as council_tax_benefit,
  coalesce(sum(s.council_tax_reduction), 0) as council_tax_reduction,
  coalesce(sum(s.written_off), 0) as written_off
from summed s
left join placed p on p.source = s.source and p.account_key = s.account_key and p.tax_year = s.tax_year
left join core.dim_ward w on w.ward_set = p.ward_set and w.ward_code = p.ward_code
where s.basis = 'restated' or s.last_day <= (select max(recorded_from) from core.fact_tax_charge)
group by p.ward_set, p.ward_code, w.ward_name, s.tax_year, s.basis;
