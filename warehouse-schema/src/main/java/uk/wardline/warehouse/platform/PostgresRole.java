package uk.wardline.warehouse.platform;

/**
 * Whom PostgreSQL knows in the database {@code wardline}, each with no more rights than the part
 * needs.
 */
enum PostgresRole {
  /** Owns the database: schema {@code app}, the catalog of the tables, the releases. */
  OWNER("wardline", "postgres-wardline"),
  /** Trino's catalog {@code work}: reads and writes the entries of that catalog. */
  WORK("wardline_work", "postgres-wardline-work"),
  /** Trino's catalog {@code warehouse}: reads the entries of that catalog. */
  WAREHOUSE("wardline_warehouse", "postgres-wardline-warehouse");

  static final String DATABASE = "wardline";

  private final String user;
  private final String secretName;

  PostgresRole(String user, String secretName) {
    this.user = user;
    this.secretName = secretName;
  }

  String user() {
    return user;
  }

  String secretName() {
    return secretName;
  }
}
