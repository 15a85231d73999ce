package uk.wardline.feeds.contract;

import java.io.Serializable;

/** Which contract this is: its id, its title, its version, and whether it is in force. */
public record Identity(String id, String name, String version, Status status)
    implements Serializable {

  /** Where a contract stands in its life. */
  public enum Status {
    PROPOSED,
    DRAFT,
    ACTIVE,
    DEPRECATED,
    RETIRED
  }
}
