package uk.wardline.server.birt;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a reader asks for. The values are as the reader gave them, unchecked; a name may come with
 * several values, and with none it counts as not given.
 *
 * @param report the report's id
 * @param values parameter name to values
 * @param formats the forms to make, at least one
 */
public record ReportRequest(
    String report, Map<String, List<String>> values, Set<ReportFormat> formats) {

  /** Copies the collections and leaves out blank values, as a form sends them. */
  public ReportRequest {
    values =
        values.entrySet().stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    Map.Entry::getKey,
                    e ->
                        e.getValue().stream()
                            .map(String::strip)
                            .filter(v -> !v.isEmpty())
                            .toList()));
    formats = Set.copyOf(formats);
    if (formats.isEmpty()) {
      throw new IllegalArgumentException("A report is asked for in at least one format.");
    }
  }
}
