package uk.wardline.feeds.contract;

import static uk.wardline.feeds.contract.FactKind.Field.may;
import static uk.wardline.feeds.contract.FactKind.Field.must;
import static uk.wardline.feeds.contract.FactKind.Field.mustBe;
import static uk.wardline.feeds.contract.FactKind.Value.DAY;
import static uk.wardline.feeds.contract.FactKind.Value.TEXT;
import static uk.wardline.feeds.contract.FactKind.Value.TIMESTAMP;
import static uk.wardline.feeds.contract.FactKind.Value.TRUTH;
import static uk.wardline.feeds.contract.FactKind.versioned;

import java.util.List;

/** Facts of what people did, hold or wish, and of what befell them. */
final class PersonFacts {

  /** A case of community safety of the council's own; never added up with incidents. */
  static final FactKind SAFETY_CASE =
      versioned(
          "safety-case",
          "reported",
          may("person-key", TEXT),
          must("reported", DAY),
          must("case-type", TEXT),
          may("vulnerable", TRUTH),
          may("status", TEXT),
          may("uprn", TEXT),
          may("postcode", TEXT));

  /** A birth, death or marriage of a person. */
  static final FactKind LIFE_EVENT =
      versioned(
          "life-event",
          "occurred",
          may("person-key", TEXT),
          mustBe("event-type", "birth", "death", "marriage"),
          must("occurred", DAY),
          must("registered", DAY));

  /** A pass that was issued to a person. */
  static final FactKind PASS =
      versioned(
          "pass",
          "issued",
          must("person-key", TEXT),
          must("pass-type", TEXT),
          must("issued", DAY),
          may("expires", DAY));

  /** A spell for which a person is a member. */
  static final FactKind MEMBERSHIP =
      versioned(
          "membership",
          "joined",
          must("person-key", TEXT),
          must("joined", DAY),
          may("ended", DAY),
          may("branch", TEXT));

  /** A wish or mark of a person: not to be contacted, shared or found. */
  static final FactKind PREFERENCE =
      versioned(
          "preference",
          "started",
          must("person-key", TEXT),
          mustBe("preference-type", "do not contact", "objection to sharing", "protected"),
          may("scope", TEXT),
          must("started", DAY),
          may("ended", DAY));

  /** A contact of a customer with the council. */
  static final FactKind CONTACT =
      versioned(
          "contact",
          "opened",
          may("person-key", TEXT),
          must("opened", TIMESTAMP),
          may("closed", TIMESTAMP),
          mustBe("channel", "face to face", "telephone", "online"),
          must("service", TEXT),
          may("reason", TEXT),
          may("outcome", TEXT),
          may("resolved-first-time", TRUTH),
          may("uprn", TEXT),
          may("postcode", TEXT));

  /** All of them. */
  static final List<FactKind> ALL =
      List.of(SAFETY_CASE, LIFE_EVENT, PASS, MEMBERSHIP, PREFERENCE, CONTACT);

  private PersonFacts() {}
}
