package uk.wardline.feeds.contract;

import static uk.wardline.feeds.contract.FactKind.Field.may;
import static uk.wardline.feeds.contract.FactKind.Field.must;
import static uk.wardline.feeds.contract.FactKind.Value.DECIMAL;
import static uk.wardline.feeds.contract.FactKind.Value.MONTH;
import static uk.wardline.feeds.contract.FactKind.Value.TEXT;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The kinds of fact the warehouse knows. A new source of one of them is a contract and no code. */
public final class FactKinds {

  /** Something that happened at a place in a month and is counted, not about a known person. */
  public static final FactKind INCIDENT =
      new FactKind(
          "incident",
          List.of(
              may(FactKind.SOURCE_KEY, TEXT),
              must("occurred-month", MONTH),
              must("type", TEXT),
              may("reported-by", TEXT),
              may("location", TEXT),
              may("longitude", DECIMAL),
              may("latitude", DECIMAL),
              may("lsoa-code", TEXT),
              may("outcome", TEXT)),
          "occurred-month",
          List.of(List.of("longitude", "latitude")),
          false);

  /** All of them. */
  public static final List<FactKind> ALL =
      Stream.of(List.of(INCIDENT), HomeFacts.ALL, BenefitFacts.ALL, PersonFacts.ALL)
          .flatMap(List::stream)
          .toList();

  private FactKinds() {}

  /** The kind of that name. */
  public static Optional<FactKind> named(String name) {
    return ALL.stream().filter(kind -> kind.name().equals(name)).findFirst();
  }
}
