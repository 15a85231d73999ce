package uk.wardline.warehouse.trino;

/** Those of Wardline's own parts that have an account with Trino. */
public enum TrinoService {
  /** Loads: writes {@link Catalog#WORK}, reads {@link Catalog#WAREHOUSE}. */
  LOAD("wardline-load"),
  /** The report server: acts for people, and reads ward names and published tables by itself. */
  SERVER("wardline-server"),
  /** Whoever owns the data folder: reads all of {@link Catalog#WAREHOUSE}. */
  LOCAL("wardline-local");

  private final String user;

  TrinoService(String user) {
    this.user = user;
  }

  /** The name of the account. */
  public String user() {
    return user;
  }
}
