--liquibase formatted sql

--changeset wardline:core.ledger_line
create table core.ledger_line (
  line varchar not null comment 'Short name of the line',
  kind varchar not null comment 'cost, funding (money set free for it), contribution (of divisions) or benefit',
  one_off boolean not null comment 'Whether it is spent once, to be paid back, and not each year',
  cashable boolean not null comment 'Whether it is a saving that a budget falls by',
  nature varchar not null comment 'flow: amounts of years, which add up; level: the state at the end of a year, of which the latest counts',
  measure varchar not null comment 'How what came of it is told: entered by a person, or measured by channel shift, income collection or benefit take-up',
  meaning varchar not null comment 'What the line is, and how it is measured against 2009/10',
  source varchar not null comment 'Where that is from',
  doubt varchar comment 'What is not certain about it; empty where nothing is known to be'
)
/* [jooq ignore start] */
comment 'One row for each line of the benefits ledger of the business case'
with (format = 'PARQUET', format_version = 2)
/* [jooq ignore stop] */;

--changeset wardline:core.ledger_line.lines
/* [jooq ignore start] */
insert into core.ledger_line values
  ('project', 'cost', true, false, 'flow', 'entered', 'What the project costs to set up', 'Cabinet report of 8 March 2010, 5.1', null),
  ('maintenance', 'cost', false, false, 'flow', 'entered', 'What it costs to run', 'Cabinet report of 8 March 2010, 5.1', null),
  ('service transformation', 'funding', true, false, 'flow', 'entered', 'Money set free from the provision for service transformation', 'Cabinet report of 8 March 2010, 3.2 and 5.1', null),
  ('divisions', 'contribution', false, false, 'flow', 'entered', 'What service divisions pay towards the cost: it moves money within the council and is no benefit', 'Cabinet report of 8 March 2010, 5.1', 'How much each division pays is not in the report'),
  ('service efficiencies', 'benefit', false, true, 'flow', 'entered', 'Savings that budgets fall by, entered with the budget line', 'Cabinet report of 8 March 2010, 4.3 and 5.1', 'A minimum; the detailed business case is not to hand'),
  ('channel shift', 'benefit', false, false, 'flow', 'channel shift', 'What the contacts of the year would have cost at the average unit cost of 2009/10, less what they did cost; a range, and at full unit costs', 'Cabinet report of 8 March 2010, 4.3; SOCITM Insight 2009', 'The report names unit costs and no sum. Not cashable unless a budget line falls'),
  ('income collection', 'benefit', false, false, 'level', 'income collection', 'Council tax collected since 2010/11 beyond what the in-year rate of 2009/10 would have brought: by so much the debt is lower', 'Cabinet report of 8 March 2010, 4.3', 'The report does not say which income; council tax alone is measured'),
  ('benefit take-up', 'benefit', false, false, 'flow', 'benefit take-up', 'Rent of a year of passported tenants who have housing benefit now and would have none at the share without it of 31 March 2010; measured on the last day of the year, times 52 weeks', 'Cabinet report of 8 March 2010, 4.3', 'Council tenants on a passporting benefit alone: what data can say, and less than all take-up')
/* [jooq ignore stop] */;
