package uk.wardline.index.cluster;

/** How sure a record's place in its customer is. */
public enum Band {
  /** Linked; at least 99.9 in 100 of these are expected to be right. */
  CERTAIN,
  /** Linked or held, for the next contact or a steward to say. */
  PROBABLE,
  /** By itself. */
  APART;

  public String word() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
