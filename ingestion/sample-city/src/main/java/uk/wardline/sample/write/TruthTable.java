package uk.wardline.sample.write;

import java.util.Locale;

/** The tables of the truth: what really is, beside what the systems say. */
public enum TruthTable {
  RECORDS("source,person_key,person_id"),
  PEOPLE("person_id,sex,birth,birthday_known,death,name_origin"),
  NAMES("person_id,used_from,forename,middle,surname"),
  RESIDENCES("person_id,household_id,uprn,postcode,ward_code,started,ended"),
  HOUSEHOLD_MEANS(
      "household_id,started,ended,kind,annual_income,child_tax_credit,working_tax_credit"),
  LIFE_EVENTS("source_key,person_id,event_type,occurred,registered"),
  TENANCIES("tenancy_key,person_id,uprn,postcode,ward_code,started,ended,weekly_rent"),
  RENT("entry_key,tenancy_key,posted,entry_type,amount"),
  ACCOUNTS("account_key,household_id,uprn,postcode,ward_code,band,started,ended"),
  LIABILITIES("party_key,account_key,person_id,started,ended"),
  BILLS("account_key,tax_year,charge,discount,exemption,benefit,reduction,written_off"),
  CHARGES("charge_key,account_key,tax_year,charge_type,effective,recorded,amount"),
  RECEIPTS(
      "receipt_key,account_key,tax_year,received,recorded,amount,method,first_tax_year,corrected"),
  CLAIM_MEMBERS("member_key,claim_key,person_id,relation,joined,left"),
  AWARDS(
      "award_key,claim_key,person_id,benefit_type,started,ended,weekly_amount,uprn,postcode,ward_code"),
  ASSESSMENTS(
      "assessment_key,claim_key,started,ended,qualifying_benefit,annual_income,child_tax_credit,working_tax_credit"),
  ADDRESS_CONFLICTS("claim_key,person_id,claimed_postcode,lived_postcode,started,ended"),
  CARE("assessment_key,person_id,assessed,need,outcome"),
  CONTACTS(
      "contact_key,person_id,opened,closed,channel,service,reason,resolved_first_time,uprn,postcode,ward_code"),
  PUPIL_TERMS("pupil_term_key,person_id,term,census_day,school,year_group,postcode,ward_code"),
  MEALS("claim_key,person_id,started,ended"),
  CASES("case_key,person_id,reported,case_type,vulnerable,postcode,ward_code"),
  PASSES("pass_key,person_id,pass_type,issued,expires"),
  MEMBERSHIPS("card_key,person_id,joined,ended,branch"),
  PREFERENCES("preference_key,person_id,preference_type,scope,started,ended");

  private final String header;

  TruthTable(String header) {
    this.header = header;
  }

  /** The name of the table and, with ".csv", of its file. */
  public String table() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The names of the columns, parted by commas. */
  public String header() {
    return header;
  }

  int columns() {
    return (int) header.chars().filter(c -> c == ',').count() + 1;
  }
}
