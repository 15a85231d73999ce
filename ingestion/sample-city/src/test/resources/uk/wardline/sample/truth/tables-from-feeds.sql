-- The tables of the truth as far as the figures need them, made from what the systems delivered and from the true cross
-- reference. $city is the folder.
create table wards as select "PC" as unit, "WC" as ward_code from read_csv('$city/postcodes.csv', all_varchar = true, header = true);
create table records as select * from read_csv('$city/truth/records.csv', all_varchar = true, header = true);

create table accounts as
select distinct "ACCOUNT_NO" as account_key, "UPRN" as uprn, ward_code
from read_csv('$city/feeds/council-tax-accounts/*-2014-06-30.csv', all_varchar = true, header = true) join wards on unit = "POSTCODE";
create table liabilities as
select "ACCOUNT_NO" as account_key, person_id, strptime("LIABLE_FROM", '%Y%m%d')::date as started,
  strptime("LIABLE_TO", '%Y%m%d')::date as ended
from read_csv('$city/feeds/council-tax-accounts/*-2014-06-30.csv', all_varchar = true, header = true)
join records on source = 'council-tax' and person_key = "PARTY_ID";
create table charges as
select "ACCOUNT_NO" as account_key, "TAX_YEAR" as tax_year,
  case "TYPE" when 'CTB' then 'council tax benefit' when 'CTR' then 'council tax reduction' when 'WOF' then 'write-off' else 'charge' end as charge_type,
  strptime("POSTED", '%Y%m%d')::date as recorded, "AMOUNT"::decimal(14, 2) as amount
from read_csv('$city/feeds/council-tax-charges/*-2014-06-30.csv', all_varchar = true, header = true);
create table receipts as
select account_key, tax_year, received, recorded, amount, first_tax_year, case when first_tax_year <> tax_year then told end as corrected from (
  select "ACCOUNT_NO" as account_key, "TAX_YEAR" as tax_year, strptime("RECEIVED", '%Y%m%d')::date as received,
    strptime("POSTED", '%Y%m%d')::date as recorded, "AMOUNT"::decimal(14, 2) as amount,
    first_value("TAX_YEAR") over (partition by "RECEIPT_ID" order by filename) as first_tax_year,
    regexp_extract(filename, '([0-9]{4}-[0-9]{2}-[0-9]{2})[.]csv$', 1)::date as told,
    row_number() over (partition by "RECEIPT_ID" order by filename desc) as latest
  from read_csv('$city/feeds/council-tax-receipts/*.csv', all_varchar = true, header = true, filename = true)) where latest = 1;

create table tenancies as
select "TENANCY_REF" as tenancy_key, person_id, "PROP_UPRN" as uprn, ward_code, strptime("START_DATE", '%d/%m/%Y')::date as started,
  strptime("END_DATE", '%d/%m/%Y')::date as ended, "WEEKLY_RENT"::decimal(14, 2) as weekly_rent
from read_csv('$city/feeds/housing-tenancies/*-2014-06-30.csv', all_varchar = true, header = true, delim = '|')
join wards on unit = "PROP_POSTCODE" join records on source = 'housing' and person_key = "TENANT_NO";
create table rent as
select "TENANCY_REF" as tenancy_key, strptime("POSTED", '%d/%m/%Y')::date as posted,
  case "TYPE" when 'CHG' then 'charge' when 'PAY' then 'payment' when 'HB' then 'housing benefit' else 'adjustment' end as entry_type,
  "AMOUNT"::decimal(14, 2) as amount
from read_csv('$city/feeds/housing-rent/*.csv', all_varchar = true, header = true, delim = '|');

create table claim_members as
select "ClaimRef" as claim_key, person_id, case "Relation" when 'D' then 'child' else 'grown-up' end as relation,
  "Joined"::date as joined, "Left"::date as "left", "DateOfBirth"::date as birth
from read_csv('$city/feeds/benefits-members/*-2014-06-30.csv', all_varchar = true, header = true, delim = ';')
join records on source = 'benefits' and person_key = "MemberRef";
create table people as select person_id, min(birth) as birth from claim_members group by all;
create table awards as
select "ClaimRef" as claim_key, person_id, "UPRN" as uprn,
  case "Benefit" when 'HB' then 'housing benefit' when 'CTB' then 'council tax benefit' else 'council tax reduction' end as benefit_type,
  "From"::date as started, "To"::date as ended, "WeeklyAmount"::decimal(14, 2) as weekly_amount, ward_code
from read_csv('$city/feeds/benefits-awards/*-2014-06-30.csv', all_varchar = true, header = true, delim = ';')
join wards on unit = "Postcode" join records on source = 'benefits' and person_key = "MemberRef";
create table assessments as
select "ClaimRef" as claim_key, "From"::date as started, "To"::date as ended,
  case "Passport" when 'IS' then 'income support' when 'JSAIB' then 'income-based jobseeker''s allowance'
    when 'ESAIR' then 'income-related employment and support allowance' when 'GPC' then 'guarantee pension credit'
    when 'NASS' then 'asylum support' when 'UC' then 'universal credit' end as qualifying_benefit,
  "AnnualIncome"::decimal(14, 2) as annual_income, "ChildTaxCredit" = 'Y' as child_tax_credit, "WorkingTaxCredit" = 'Y' as working_tax_credit
from read_csv('$city/feeds/benefits-incomes/*-2014-06-30.csv', all_varchar = true, header = true, delim = ';');

create table care as
select person_id, strptime("AssessedOn", '%d/%m/%Y')::date as assessed
from read_csv('$city/feeds/care-assessments/*-2014-06-30.csv', all_varchar = true, header = true, delim = '\t')
join records on source = 'adult-social-care' and person_key = "ClientID";
create table contacts as
select contact_key, person_id, opened, channel, service, reason, resolved_first_time, uprn, ward_code from (
  select "ContactID" as contact_key, "CustomerNo" as customer, "Opened"::timestamp as opened,
    case "Channel" when 'F2F' then 'face to face' when 'TEL' then 'telephone' else 'online' end as channel,
    "Service" as service, "Reason" as reason, "FirstTime" = 'Y' as resolved_first_time, "UPRN" as uprn, "Postcode" as code,
    row_number() over (partition by "ContactID" order by filename desc) as latest
  from read_csv('$city/feeds/customer-services-contacts/*.csv', all_varchar = true, header = true, filename = true)) c
left join records on source = 'customer-services' and person_key = customer
left join wards on unit = code where latest = 1;
create table pupil_terms as
select person_id, strptime("CensusDate", '%d-%m-%Y')::date as census_day, ward_code
from read_csv('$city/feeds/education-census/*-2014-06-30.csv', all_varchar = true, header = true)
join records on source = 'education' and person_key = "UPN" join wards on unit = "HomePostcode";
create table meals as
select person_id, strptime("StartDate", '%d-%m-%Y')::date as started, strptime("EndDate", '%d-%m-%Y')::date as ended
from read_csv('$city/feeds/education-meals/*-2014-06-30.csv', all_varchar = true, header = true)
join records on source = 'education' and person_key = "UPN";
create table cases as
select "CaseNo" as case_key, person_id, strptime("Reported", '%d/%m/%Y')::date as reported, "Vulnerable" = 'Y' as vulnerable, ward_code
from read_csv('$city/feeds/safety-cases/*-2014-06-30.csv', all_varchar = true, header = true)
left join records on source = 'community-safety' and person_key = "VictimRef" join wards on unit = "Postcode";
create table passes as
select person_id, case "PASS_TYPE" when 'O' then 'older person' else 'disabled person' end as pass_type,
  strptime("ISSUED", '%d/%m/%Y')::date as issued, strptime("EXPIRES", '%d/%m/%Y')::date as expires
from read_csv('$city/feeds/travel-passes/*-2014-06-30.csv', all_varchar = true, header = true)
join records on source = 'concessionary-travel' and person_key = "HOLDER_NO";
create table life_events as
select 'birth' as event_type, strptime("Born", '%d.%m.%Y')::date as occurred
from read_csv('$city/feeds/registrars-births/*-2014-06-30.csv', all_varchar = true, header = true)
union all
select 'death', strptime("Died", '%d.%m.%Y')::date
from read_csv('$city/feeds/registrars-deaths/*-2014-06-30.csv', all_varchar = true, header = true)
union all
select 'marriage', strptime("Married", '%d.%m.%Y')::date
from read_csv('$city/feeds/registrars-marriages/*-2014-06-30.csv', all_varchar = true, header = true);
