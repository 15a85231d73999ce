-- The days as at which figures are told: the cabinet's report, the end of each financial year, the last extract.
create table days as
select * from (values
  (date '2010-03-08'), (date '2009-03-31'), (date '2010-03-31'), (date '2011-03-31'), (date '2012-03-31'),
  (date '2013-03-31'), (date '2014-03-31'), (date '2014-06-30')) as d (day)
