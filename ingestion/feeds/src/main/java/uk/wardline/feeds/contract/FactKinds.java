package uk.wardline.feeds.contract;

import static uk.wardline.feeds.contract.FactKind.Value.DECIMAL;
import static uk.wardline.feeds.contract.FactKind.Value.MONTH;
import static uk.wardline.feeds.contract.FactKind.Value.TEXT;

import java.util.List;
import java.util.Optional;
import uk.wardline.feeds.contract.FactKind.Field;

/** The kinds of fact the warehouse knows. A new source of one of them is a contract and no code. */
public final class FactKinds {

  /** Something that happened at a place in a month and is counted, not about a known person. */
  public static final FactKind INCIDENT =
      new FactKind(
          "incident",
          List.of(
              new Field("source-key", TEXT, false),
              new Field("occurred-month", MONTH, true),
              new Field("type", TEXT, true),
              new Field("reported-by", TEXT, false),
              new Field("location", TEXT, false),
              new Field("longitude", DECIMAL, false),
              new Field("latitude", DECIMAL, false),
              new Field("lsoa-code", TEXT, false),
              new Field("outcome", TEXT, false)),
          List.of(List.of("longitude", "latitude")));

  /** All of them. */
  public static final List<FactKind> ALL = List.of(INCIDENT);

  private FactKinds() {}

  /** The kind of that name. */
  public static Optional<FactKind> named(String name) {
    return ALL.stream().filter(kind -> kind.name().equals(name)).findFirst();
  }
}
