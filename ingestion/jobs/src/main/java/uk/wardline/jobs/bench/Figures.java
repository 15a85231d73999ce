package uk.wardline.jobs.bench;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What one process of a benchmark measured, by name: seconds, unless the name ends in {@code _mib}.
 * Passed between processes as lines of {@code name=value}.
 */
record Figures(Map<String, Double> values) {
  private static final String MARK = "figure ";

  Figures {
    values = Map.copyOf(values);
  }

  /** Collects figures in the order in which they are put. */
  static final class Collector {
    private final Map<String, Double> values = new LinkedHashMap<>();

    void put(String name, double value) {
      values.put(name, value);
    }

    void printTo(PrintStream out) {
      values.forEach((name, value) -> out.println(MARK + name + "=" + value));
      out.flush();
    }
  }

  static Figures of(List<String> lines) {
    return new Figures(
        lines.stream()
            .filter(line -> line.startsWith(MARK))
            .map(line -> line.substring(MARK.length()))
            .collect(
                Collectors.toMap(
                    line -> line.substring(0, line.indexOf('=')),
                    line -> Double.valueOf(line.substring(line.indexOf('=') + 1)))));
  }

  /** A figure; 0 where it was not measured. */
  double get(String name) {
    return values.getOrDefault(name, 0.0);
  }

  /** The sum of several figures. */
  double sum(String... names) {
    double sum = 0;
    for (String name : names) {
      sum += get(name);
    }
    return sum;
  }
}
