package uk.wardline.feeds.contract;

import static uk.wardline.feeds.contract.FactKind.Field.may;
import static uk.wardline.feeds.contract.FactKind.Field.mayBe;
import static uk.wardline.feeds.contract.FactKind.Field.must;
import static uk.wardline.feeds.contract.FactKind.Field.mustBe;
import static uk.wardline.feeds.contract.FactKind.Value.DAY;
import static uk.wardline.feeds.contract.FactKind.Value.DECIMAL;
import static uk.wardline.feeds.contract.FactKind.Value.TEXT;
import static uk.wardline.feeds.contract.FactKind.Value.TRUTH;
import static uk.wardline.feeds.contract.FactKind.versioned;

import java.util.List;

/** Facts of benefits, schools and care: what people are entitled to and what they have. */
final class BenefitFacts {

  /** A spell for which a benefit is awarded at one amount. */
  static final FactKind BENEFIT_AWARD =
      versioned(
          "benefit-award",
          "started",
          must("claim-key", TEXT),
          must("person-key", TEXT),
          mustBe("benefit-type", "housing benefit", "council tax benefit", "council tax reduction"),
          must("started", DAY),
          may("ended", DAY),
          must("weekly-amount", DECIMAL),
          may("uprn", TEXT),
          may("postcode", TEXT));

  /** An assessment of the income of a claim. */
  static final FactKind INCOME_ASSESSMENT =
      versioned(
          "income-assessment",
          "started",
          must("claim-key", TEXT),
          must("started", DAY),
          may("ended", DAY),
          mayBe(
              "qualifying-benefit",
              "income support",
              "income-based jobseeker's allowance",
              "income-related employment and support allowance",
              "guarantee pension credit",
              "asylum support",
              "universal credit"),
          may("annual-income", DECIMAL),
          may("child-tax-credit", TRUTH),
          may("working-tax-credit", TRUTH));

  /** A spell for which a person belongs to the household of a claim. */
  static final FactKind HOUSEHOLD_MEMBER =
      versioned(
          "household-member",
          "joined",
          must("claim-key", TEXT),
          must("person-key", TEXT),
          mustBe("relation", "claimant", "partner", "child"),
          must("joined", DAY),
          may("left", DAY));

  /** A pupil on the roll of a school on the day of a termly census. */
  static final FactKind PUPIL_TERM =
      versioned(
          "pupil-term",
          "census-day",
          must("person-key", TEXT),
          must("term", TEXT),
          must("census-day", DAY),
          must("school", TEXT),
          may("year-group", TEXT),
          may("postcode", TEXT));

  /** A spell for which free school meals are claimed for a pupil. */
  static final FactKind MEAL_CLAIM =
      versioned(
          "meal-claim",
          "started",
          must("person-key", TEXT),
          must("started", DAY),
          may("ended", DAY));

  /** An assessment of a client of social care. */
  static final FactKind CARE_ASSESSMENT =
      versioned(
          "care-assessment",
          "assessed",
          must("person-key", TEXT),
          must("assessed", DAY),
          may("need", TEXT),
          may("outcome", TEXT));

  /** All of them. */
  static final List<FactKind> ALL =
      List.of(
          BENEFIT_AWARD,
          INCOME_ASSESSMENT,
          HOUSEHOLD_MEMBER,
          PUPIL_TERM,
          MEAL_CLAIM,
          CARE_ASSESSMENT);

  private BenefitFacts() {}
}
