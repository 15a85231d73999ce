package uk.wardline.server.report;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A run of a report, as it is recorded.
 *
 * @param id identifies it
 * @param login for whom it was run
 * @param report the report's id
 * @param values the parameters, as asked for
 * @param state how far it is
 * @param progress how far it is, in percent
 * @param message what is being done, or what a person should know of its end
 * @param release the release it was read from, null until it is done
 * @param startedAt when it was asked for
 */
public record ReportRun(
    UUID id,
    String login,
    String report,
    Map<String, List<String>> values,
    RunState state,
    int progress,
    String message,
    @Nullable Long release,
    Instant startedAt) {

  /** Copies the values. */
  public ReportRun {
    values = Map.copyOf(values);
  }

  /** Whether it has ended, well or not. */
  public boolean ended() {
    return state == RunState.DONE || state == RunState.FAILED;
  }

  /** Whether its files are there. */
  public boolean done() {
    return state == RunState.DONE;
  }
}
