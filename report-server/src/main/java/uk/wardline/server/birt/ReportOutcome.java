package uk.wardline.server.birt;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** How a run ended. What went wrong by our own fault is a {@link ReportFailedException} instead. */
public sealed interface ReportOutcome {
  /**
   * The files are there, complete.
   *
   * @param files a file for each format asked for
   * @param rows how many rows of figures they stand on
   * @param values the parameters as they were used, presets filled in
   */
  record Rendered(Map<ReportFormat, Path> files, long rows, Map<String, List<String>> values)
      implements ReportOutcome {
    /** Copies the collections. */
    public Rendered {
      files = Map.copyOf(files);
      values = Map.copyOf(values);
    }

    /**
     * The file of a format that was asked for; throws {@link IllegalArgumentException} for another.
     */
    public Path file(ReportFormat format) {
      Path file = files.get(format);
      if (file == null) {
        throw new IllegalArgumentException("The report was not asked for as " + format + ".");
      }
      return file;
    }
  }

  /** The request was not run; every fault of it is named. */
  record Refused(List<ParameterFault> faults) implements ReportOutcome {
    /** Copies the list. */
    public Refused {
      faults = List.copyOf(faults);
    }
  }

  /** The reader gave up; no file is left. */
  record Cancelled() implements ReportOutcome {}
}
