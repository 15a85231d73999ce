package uk.wardline.sample.write;

import java.time.LocalDate;
import java.util.List;

/** The feeds of the twelve systems: how each is written and when it was extracted. */
public enum Feed {
  HOUSING_TENANCIES(
      "housing",
      Style.HOUSING,
      false,
      "TENANCY_REF|TENANT_NO|TITLE|FORENAMES|SURNAME|DOB|NI_NO|PHONE|PROP_UPRN|PROP_ADDR|PROP_POSTCODE|START_DATE|END_DATE|WEEKLY_RENT"),
  HOUSING_RENT("housing", Style.HOUSING, true, "ENTRY_NO|TENANCY_REF|POSTED|TYPE|AMOUNT"),
  REGISTRARS_BIRTHS(
      "registrars",
      Style.REGISTRARS,
      false,
      "Entry,Registered,Born,Forenames,Surname,Sex,Mother,Father,Address,Postcode"),
  REGISTRARS_DEATHS(
      "registrars",
      Style.REGISTRARS,
      false,
      "Entry,Registered,Died,Name,Sex,Born,Address,Postcode"),
  REGISTRARS_MARRIAGES(
      "registrars",
      Style.REGISTRARS,
      false,
      "Entry,Registered,Married,Forenames,Surname,Born,Address,Postcode"),
  COUNCIL_TAX_ACCOUNTS(
      "council-tax",
      Style.COUNCIL_TAX,
      false,
      "PARTY_ID,ACCOUNT_NO,NAME,PHONE,EMAIL,UPRN,ADDRESS,POSTCODE,LIABLE_FROM,LIABLE_TO,BAND"),
  COUNCIL_TAX_CHARGES(
      "council-tax",
      Style.COUNCIL_TAX,
      false,
      "CHARGE_ID,ACCOUNT_NO,TAX_YEAR,TYPE,EFFECTIVE,POSTED,AMOUNT"),
  COUNCIL_TAX_RECEIPTS(
      "council-tax",
      Style.COUNCIL_TAX,
      true,
      "RECEIPT_ID,ACCOUNT_NO,TAX_YEAR,RECEIVED,POSTED,AMOUNT,METHOD"),
  BENEFITS_MEMBERS(
      "benefits",
      Style.BENEFITS,
      false,
      "MemberRef;ClaimRef;Relation;Forename;MiddleNames;Surname;DateOfBirth;Sex;NINumber;AddressLine1;Town;Postcode;Joined;Left"),
  BENEFITS_AWARDS(
      "benefits",
      Style.BENEFITS,
      false,
      "AwardRef;ClaimRef;MemberRef;Benefit;From;To;WeeklyAmount;UPRN;Postcode"),
  BENEFITS_INCOMES(
      "benefits",
      Style.BENEFITS,
      false,
      "AssessmentRef;ClaimRef;From;To;Passport;AnnualIncome;ChildTaxCredit;WorkingTaxCredit"),
  CARE_CLIENTS(
      "adult-social-care",
      Style.CARE,
      false,
      "ClientID\tFullName\tDateOfBirth\tGender\tAddress\tTelephone\tOpenedOn\tClosedOn"),
  CARE_ASSESSMENTS(
      "adult-social-care", Style.CARE, false, "AssessmentID\tClientID\tAssessedOn\tNeed\tOutcome"),
  CUSTOMER_SERVICES_CUSTOMERS(
      "customer-services",
      Style.SLASHED,
      false,
      "CustomerNo,FirstName,LastName,DateOfBirth,Email,Mobile,House,Street,Postcode,Created"),
  CUSTOMER_SERVICES_CONTACTS(
      "customer-services",
      Style.SLASHED,
      true,
      "ContactID,CustomerNo,Opened,Closed,Channel,Service,Reason,Outcome,FirstTime,UPRN,Postcode"),
  EDUCATION_CENSUS(
      "education",
      Style.EDUCATION,
      false,
      "PupilTermID,UPN,Forename,MiddleNames,Surname,DoB,Sex,Term,CensusDate,School,YearGroup,HomeAddress,HomePostcode"),
  EDUCATION_MEALS("education", Style.EDUCATION, false, "ClaimNo,UPN,StartDate,EndDate"),
  SAFETY_CASES(
      "community-safety",
      Style.SLASHED,
      false,
      "CaseNo,VictimRef,VictimName,VictimDOB,VictimAddress,VictimPhone,Reported,CaseType,Vulnerable,Status,UPRN,Postcode"),
  TRAVEL_PASSES(
      "concessionary-travel",
      Style.TRAVEL,
      false,
      "PASS_NO,HOLDER_NO,SURNAME,FORENAME,DOB,ADDRESS,POSTCODE,PASS_TYPE,ISSUED,EXPIRES"),
  LIBRARY_MEMBERS(
      "libraries",
      Style.PLAIN,
      false,
      "CardNo,Forename,Surname,DateOfBirth,Email,Telephone,Address,Postcode,Branch,Joined,Ended"),
  CONTACT_PREFERENCES(
      "contact-preferences",
      Style.PLAIN,
      false,
      "PreferenceID,PersonRef,FullName,DateOfBirth,Email,Address,Postcode,Preference,Scope,Protected,Started,Ended");

  private static final List<LocalDate> FULL =
      List.of(LocalDate.of(2014, 3, 31), LocalDate.of(2014, 6, 30));
  private static final List<LocalDate> DELTAS =
      List.of(
          LocalDate.of(2014, 3, 31),
          LocalDate.of(2014, 4, 30),
          LocalDate.of(2014, 5, 31),
          LocalDate.of(2014, 6, 30));

  private final String source;
  private final Style style;
  private final boolean delta;
  private final String header;

  Feed(String source, Style style, boolean delta, String header) {
    this.source = source;
    this.style = style;
    this.delta = delta;
    this.header = header;
  }

  /** The name of the feed and of its contract. */
  public String id() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }

  /** The name of the system. */
  public String source() {
    return source;
  }

  /** Whether a delivery has what is new or has changed, rather than everything. */
  public boolean isDelta() {
    return delta;
  }

  /** The days of its extracts. */
  public List<LocalDate> extracts() {
    return delta ? DELTAS : FULL;
  }

  Style style() {
    return style;
  }

  String header() {
    return header;
  }

  int columns() {
    return (int) header.chars().filter(c -> c == style.delimiter()).count() + 1;
  }
}
