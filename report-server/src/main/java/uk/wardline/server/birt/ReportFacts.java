package uk.wardline.server.birt;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the notes of a report say about its figures, as far as the caller knows it; what is null is
 * printed as "not stated".
 *
 * @param sources one line for each source: its name, owner and licence
 * @param release the number of the release that is read
 * @param releasedAt when that release was made
 * @param receivedAt when the latest delivery was received
 * @param rowsQuarantined how many rows of the deliveries read were set aside
 */
public record ReportFacts(
    List<String> sources,
    @Nullable Long release,
    @Nullable Instant releasedAt,
    @Nullable Instant receivedAt,
    @Nullable Long rowsQuarantined) {

  /** Nothing is known. */
  public static final ReportFacts UNKNOWN = new ReportFacts(List.of(), null, null, null, null);

  /** Copies the list. */
  public ReportFacts {
    sources = List.copyOf(sources);
  }
}
