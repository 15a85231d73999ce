package uk.wardline.reports;

import java.util.List;

/**
 * The figures of a report without the page around them. Where the data set has a column {@code
 * kind}, only the rows are figures in which it says "figure"; the others are totals of them for the
 * page.
 *
 * <p>A report with a map of wards has the columns {@code place}, which says "ward" where {@code
 * ward_code} names one, "outside" or "no coordinates", and {@code ward_code}.
 *
 * @param dataSet the data set of the design that every table and picture of the report is made from
 * @param columns what the CSV holds of it, in order
 * @param measure the column that is added up for the map
 */
public record ReportFigures(String dataSet, List<String> columns, String measure) {
  /** Copies the list. */
  public ReportFigures {
    columns = List.copyOf(columns);
  }
}
