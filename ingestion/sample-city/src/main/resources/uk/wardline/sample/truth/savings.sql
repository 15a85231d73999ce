-- What came of two lines of the business case, in pounds and against 2009/10. No denominator. That of the third, the shift of
-- channels, is contacts.channel-shift-saving.
-- savings.income-collection  Council Tax collected from 2010/11 to the end of a year beyond what council-tax.in-year-rate of 2009/10 would
--                            have brought: by so much the debt is lower at the end of the year.
-- savings.benefit-take-up    of the tenancies of tenants.passported-without-award on the last day of a year: their rent of 52 weeks, times
--                            the share of it that had no award on 31 March 2010, less what has none now.
with rates as (
  select period, numerator::double as paid, denominator::double as due
  from figures where figure = 'council-tax.in-year-rate' and ward_code = ''),
t as (
  select d.day, t.tenancy_key, t.weekly_rent, bool_or(w.claim_key is not null) as awarded
  from days d
  join tenancies t on t.started <= d.day and coalesce(t.ended > d.day, true) and t.weekly_rent > 0
  join claim_members m on m.person_id = t.person_id and m.relation <> 'child'
    and m.joined <= d.day and coalesce(m."left" > d.day, true)
  join assessments a on a.claim_key = m.claim_key and a.started <= d.day and coalesce(a.ended > d.day, true)
    and a.qualifying_benefit in ('income support', 'income-based jobseeker''s allowance',
      'income-related employment and support allowance', 'guarantee pension credit')
  left join awards w on w.claim_key = m.claim_key and w.benefit_type = 'housing benefit'
    and w.started <= d.day and coalesce(w.ended > d.day, true)
  group by all),
rents as (
  select day, sum(weekly_rent)::double as rent, coalesce(sum(weekly_rent) filter (where not awarded), 0)::double as without
  from t where month(day) = 3 and day(day) = 31 group by day)
select 'savings.income-collection', '', '', y.period,
  round(sum(y.paid - y.due * b.paid / b.due) over (order by y.period), 2), null,
  round(sum(y.paid - y.due * b.paid / b.due) over (order by y.period), 2)
from rates y, rates b where b.period = '2009/10' and y.period > '2009/10'
union all
select 'savings.benefit-take-up', '', '', (year(y.day) - 1) || '/' || right(cast(year(y.day) as varchar), 2),
  round(52 * (y.rent * b.without / b.rent - y.without), 2), null, round(52 * (y.rent * b.without / b.rent - y.without), 2)
from rents y, rents b where b.day = date '2010-03-31' and y.day > date '2010-03-31'
