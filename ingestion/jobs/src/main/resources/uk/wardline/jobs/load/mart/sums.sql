-- What measures add up to over all wards, that of no ward among them, beside the facts they are made from; only what differs. Facts of
-- days and tax years that core.dim_date does not know are in no measure by year.
with years as (
  select distinct financial_year from core.dim_date
), sums (measure, facts, told) as (
  select
    'mart.contact_ward_quarter, contacts',
    cast((select count(*) from core.fact_contact where recorded_to is null) as decimal(18, 2)),
    cast((select coalesce(sum(contacts), 0) from mart.contact_ward_quarter) as decimal(18, 2))
  union all
  select
    'mart.collection_ward_year, collectable',
    (select coalesce(sum(amount), 0) from core.fact_tax_charge
      where recorded_to is null and charge_type in ('charge', 'discount', 'exemption', 'council tax benefit', 'council tax reduction')
        and tax_year in (select financial_year from years)),
    (select coalesce(sum(in_year_collectable), 0) from mart.collection_ward_year where basis = 'restated')
  union all
  select
    'mart.collection_ward_year, crude collected',
    (select coalesce(sum(amount), 0) from core.fact_tax_receipt where recorded_to is null and received in (select day from core.dim_date)),
    (select coalesce(sum(crude_collected), 0) from mart.collection_ward_year where basis = 'restated')
  union all
  select
    'mart.rent_ward_year, charged',
    (select coalesce(sum(amount), 0) from core.fact_rent_entry
      where recorded_to is null and entry_type = 'charge' and posted in (select day from core.dim_date)),
    (select coalesce(sum(charged), 0) from mart.rent_ward_year)
  union all
  select
    'mart.benefit_ward_day, weekly amount on the latest day',
    (select coalesce(sum(a.weekly_amount), 0)
      from core.fact_benefit_award a
      join (select max(day) as day from core.dim_as_at_day) d on a.started <= d.day and (a.ended is null or d.day < a.ended)
      where a.recorded_to is null),
    (select coalesce(sum(weekly_amount), 0) from mart.benefit_ward_day where day = (select max(day) from core.dim_as_at_day))
  union all
  select
    'mart.free_meals_ward_day, entitled',
    cast((select count(*) from mart.free_meals_entitlement) as decimal(18, 2)),
    cast((select coalesce(sum(entitled), 0) from mart.free_meals_ward_day) as decimal(18, 2))
  union all
  select
    'mart.passported_ward_day, passported',
    cast((select count(*) from mart.passported_tenant) as decimal(18, 2)),
    cast((select coalesce(sum(passported), 0) from mart.passported_ward_day) as decimal(18, 2))
  union all
  select
    'mart.address_conflict_ward_day, conflicts',
    cast((select count(*) from (select distinct day, claim_source, claim_key, uprn from mart.address_conflict)) as decimal(18, 2)),
    cast((select coalesce(sum(conflicts), 0) from mart.address_conflict_ward_day) as decimal(18, 2))
  union all
  select
    'mart.victim_ward_year, cases',
    cast((select count(*) from core.fact_safety_case
      where recorded_to is null and customer_id is not null and reported in (select day from core.dim_date)) as decimal(18, 2)),
    cast((select coalesce(sum(cases), 0) from mart.victim_ward_year) as decimal(18, 2))
  union all
  select
    'mart.pass_ward_day, people old enough and passes',
    cast((select coalesce(sum(old_enough + older_passes + disabled_passes), 0) from mart.pass_eligibility_day) as decimal(18, 2)),
    cast((select coalesce(sum(old_enough + older_passes + disabled_passes), 0) from mart.pass_ward_day) as decimal(18, 2))
  union all
  select
    'mart.business_case_year, cashable',
    (select coalesce(sum(counted), 0) from mart.benefits_ledger where kind = 'benefit' and cashable),
    (select coalesce(sum(cashable), 0) from mart.business_case_year where basis = 'actual')
)
select measure, facts, told from sums where facts <> told;
