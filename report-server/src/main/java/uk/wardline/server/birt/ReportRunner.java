package uk.wardline.server.birt;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Runs the reports of the catalogue. Safe to use from several threads; each run is independent.
 *
 * <p>It does not ask who may run a report: the caller compares the reader's role with the catalogue
 * first, and the connection carries the reader's rights to the data. Nor does it compare releases:
 * a caller that wants one release for all of it reads the number before and after.
 */
public interface ReportRunner extends AutoCloseable {
  /**
   * What the reader may choose, parameter by parameter in the order of the form.
   *
   * @throws UnknownReportException if there is no such report
   * @throws ReportFailedException if the warehouse does not answer
   */
  Map<String, List<Choice>> choices(String report, ReportSurroundings surroundings);

  /**
   * Checks the values, asks the warehouse once for the page and once for the CSV and the map, and
   * writes a file for each format into the folder, named after the report. On any other outcome
   * than {@link ReportOutcome.Rendered} nothing is left there.
   *
   * @throws UnknownReportException if there is no such report
   * @throws ReportFailedException if the warehouse or BIRT fails
   */
  ReportOutcome run(
      ReportRequest request, ReportSurroundings surroundings, Path folder, ReportProgress progress);

  /** Stops the engine. */
  @Override
  void close();
}
