package uk.wardline.jobs.iceberg;

import java.util.Map;
import java.util.Optional;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.SnapshotSummary;
import org.jspecify.annotations.Nullable;

/**
 * What can be said of the rows of a table without reading them.
 *
 * @param number another one as soon as the rows may be others; 0 before any
 * @param isEmpty whether the table holds no row for certain; a row that was deleted may still count
 *     as one
 * @param notes what was noted when the rows were written as they are now, and what Iceberg notes
 */
public record TableState(long number, boolean isEmpty, Map<String, String> notes) {

  /** Copies the notes in. */
  public TableState {
    notes = Map.copyOf(notes);
  }

  static TableState of(@Nullable Snapshot snapshot) {
    return snapshot == null
        ? new TableState(0, true, Map.of())
        : new TableState(
            snapshot.snapshotId(),
            "0".equals(snapshot.summary().get(SnapshotSummary.TOTAL_RECORDS_PROP)),
            snapshot.summary());
  }

  /** The note of that name. */
  public Optional<String> note(String name) {
    return Optional.ofNullable(notes.get(name));
  }
}
