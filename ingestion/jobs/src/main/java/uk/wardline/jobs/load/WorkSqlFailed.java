package uk.wardline.jobs.load;

import java.sql.SQLException;

/** Trino refused or broke off a statement of the load; the message says which. */
public final class WorkSqlFailed extends RuntimeException {
  private static final long serialVersionUID = 1;

  WorkSqlFailed(String file, SQLException cause) {
    super("Trino did not do " + file + ": " + cause.getMessage(), cause);
  }
}
