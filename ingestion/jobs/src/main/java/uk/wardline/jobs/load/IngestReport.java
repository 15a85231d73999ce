package uk.wardline.jobs.load;

import java.util.List;
import java.util.Optional;
import uk.wardline.warehouse.load.Check;
import uk.wardline.warehouse.load.LoadState;
import uk.wardline.warehouse.release.Release;

/**
 * How a load of files ended.
 *
 * @param release the release it made, if it made one
 * @param files what became of each file, in the order in which they were taken
 * @param checks what was asked of the deliveries; one that did not pass has held the load
 * @param customers who is who, where a person or a decision was other than before
 */
public record IngestReport(
    long loadId,
    LoadState state,
    Optional<Release> release,
    List<FileOutcome> files,
    List<Check> checks,
    Optional<CustomersFound> customers) {
  public IngestReport {
    files = List.copyOf(files);
    checks = List.copyOf(checks);
  }

  /** Whether any file was refused. */
  public boolean anyRefused() {
    return files.stream().anyMatch(FileOutcome.Refused.class::isInstance);
  }
}
