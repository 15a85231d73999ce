package uk.wardline.jobs.iceberg;

import java.util.List;

/** A table of the work catalog is not what its SQL file says; the load does not touch it. */
public final class TableDiffersException extends RuntimeException {
  private static final long serialVersionUID = 1;

  TableDiffersException(String table, List<String> differences) {
    super(
        "Table work.%s is not what this version of Wardline expects: %s."
            .formatted(table, String.join("; ", differences)));
  }
}
