package uk.wardline.warehouse.trino;

import java.time.Duration;
import java.util.List;

/**
 * Statements of a load that is no more still run and cannot be ended: try again later. The message
 * names them as Trino does.
 */
public final class StatementsRunOn extends RuntimeException {
  private static final long serialVersionUID = 1L;

  StatementsRunOn(List<String> queries, Duration patience, String refusal) {
    super(
        ("Trino still runs %d %s of an earlier load, and did not end %s within %d s: %s.%s Try"
                + " again when it has; until then nothing is written.")
            .formatted(
                queries.size(),
                queries.size() == 1 ? "statement" : "statements",
                queries.size() == 1 ? "it" : "them",
                patience.toSeconds(),
                String.join(", ", queries),
                refusal.isEmpty() ? "" : " Trino said: " + refusal + "."));
  }
}
