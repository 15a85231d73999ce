package uk.wardline.feeds.contract;

import static uk.wardline.feeds.contract.FactKind.Field.may;
import static uk.wardline.feeds.contract.FactKind.Field.must;
import static uk.wardline.feeds.contract.FactKind.Field.mustBe;
import static uk.wardline.feeds.contract.FactKind.Value.DAY;
import static uk.wardline.feeds.contract.FactKind.Value.DECIMAL;
import static uk.wardline.feeds.contract.FactKind.Value.TEXT;
import static uk.wardline.feeds.contract.FactKind.versioned;

import java.util.List;

/** Facts of homes and of money owed for them: housing and council tax. */
final class HomeFacts {

  /** A spell for which a person rents a home of the council. */
  static final FactKind TENANCY =
      versioned(
          "tenancy",
          "started",
          must("person-key", TEXT),
          must("started", DAY),
          may("ended", DAY),
          may("uprn", TEXT),
          may("postcode", TEXT),
          may("weekly-rent", DECIMAL));

  /** An entry of a rent account. */
  static final FactKind RENT_ENTRY =
      versioned(
          "rent-entry",
          "posted",
          must("tenancy-key", TEXT),
          must("posted", DAY),
          mustBe("entry-type", "charge", "payment", "housing benefit", "adjustment"),
          must("amount", DECIMAL));

  /** A spell for which a person is liable for council tax. */
  static final FactKind TAX_LIABILITY =
      versioned(
          "tax-liability",
          "started",
          must("account-key", TEXT),
          must("person-key", TEXT),
          must("started", DAY),
          may("ended", DAY),
          may("uprn", TEXT),
          may("postcode", TEXT),
          may("band", TEXT));

  /** An entry of a council tax bill. */
  static final FactKind TAX_CHARGE =
      versioned(
          "tax-charge",
          "effective",
          must("account-key", TEXT),
          must("tax-year", TEXT),
          mustBe(
              "charge-type",
              "charge",
              "discount",
              "exemption",
              "council tax benefit",
              "council tax reduction",
              "write-off"),
          must("effective", DAY),
          must("recorded", DAY),
          must("amount", DECIMAL));

  /** A payment to a council tax account, or one that bounced. */
  static final FactKind TAX_RECEIPT =
      versioned(
          "tax-receipt",
          "received",
          must("account-key", TEXT),
          must("tax-year", TEXT),
          must("received", DAY),
          must("recorded", DAY),
          must("amount", DECIMAL),
          may("method", TEXT));

  /** All of them. */
  static final List<FactKind> ALL =
      List.of(TENANCY, RENT_ENTRY, TAX_LIABILITY, TAX_CHARGE, TAX_RECEIPT);

  private HomeFacts() {}
}
