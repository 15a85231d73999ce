package uk.wardline.warehouse.trino;

/** The two Iceberg catalogs. */
public enum Catalog {
  /** Where a load writes. */
  WORK("work"),
  /** What is released; nobody writes to it through Trino. */
  WAREHOUSE("warehouse");

  private final String text;

  Catalog(String text) {
    this.text = text;
  }

  /** The catalog's name in SQL. */
  @Override
  public String toString() {
    return text;
  }
}
