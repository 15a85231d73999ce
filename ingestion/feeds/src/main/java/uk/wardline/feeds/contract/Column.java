package uk.wardline.feeds.contract;

import java.io.Serializable;
import uk.wardline.feeds.value.ColumnType;

/**
 * A column of a delivery.
 *
 * @param name the name in the header, to the letter
 */
public record Column(
    String name, String description, ColumnType type, Rules rules, Classification classification)
    implements Serializable {

  /** Whom the values are about, and so where they may be seen. */
  public enum Classification {
    /** Anybody may see them. */
    PUBLIC,
    /** Not about persons; for the council's own use. */
    INTERNAL,
    /** About a person: never in logs or on the terminal. */
    PERSONAL,
    /** About a person, and of the special categories of Article 9 UK GDPR. */
    SPECIAL
  }

  /** Whether the values are about a person and are masked outside the quarantine. */
  public boolean personal() {
    return classification == Classification.PERSONAL || classification == Classification.SPECIAL;
  }
}
