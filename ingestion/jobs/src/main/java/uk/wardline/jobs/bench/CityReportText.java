package uk.wardline.jobs.bench;

import java.util.List;
import java.util.Locale;

/** The figures of {@code bench load} as Markdown, which reads well on a terminal too. */
final class CityReportText {
  private static final List<String> CONFORMING =
      List.of("survey", "keys", "write", "replace", "persons", "versions");
  private static final List<String> INDEX = List.of("customers", "rekey");
  private static final List<String> REST =
      List.of("discard", "points", "marts", "checks", "tag", "release");

  private final CityBench.Result result;
  private final StringBuilder out = new StringBuilder();

  CityReportText(CityBench.Result result) {
    this.result = result;
  }

  /** All of it. */
  String text() {
    line("Sample cities, seed 7, on a fresh platform each; %d threads.", result.parallelism());
    line("");
    line(
        "| people | rows | MiB | seconds | rows a second | conforming | index | marts and checks |"
            + " DuckDB | ratio |");
    line("| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
    for (CityBench.Measured city : result.cities()) {
      Figures load = city.load();
      double all = conforming(load) + index(load) + rest(load);
      line(
          "| %,d | %,.0f | %,d | %.1f | %,.0f | %.1f | %.1f | %.1f | %.1f | %.1f |",
          city.population(),
          load.get("rows"),
          city.bytes() >> 20,
          all,
          load.get("rows") / all,
          conforming(load),
          index(load),
          rest(load),
          city.duckDb().seconds(),
          conforming(load) / city.duckDb().seconds());
    }
    line("");
    line(
        "The ratio is that of conforming (from files to facts with versions, customer and ward) to"
            + " DuckDB’s time.");
    growth();
    steps();
    memory();
    return out.toString();
  }

  private static double conforming(Figures load) {
    return load.sum(CONFORMING.toArray(String[]::new));
  }

  private static double index(Figures load) {
    return load.sum(INDEX.toArray(String[]::new));
  }

  private static double rest(Figures load) {
    return load.sum(REST.toArray(String[]::new));
  }

  private void growth() {
    var cities = result.cities();
    for (int i = 1; i < cities.size(); i++) {
      Figures load = cities.get(i).load();
      Figures before = cities.get(i - 1).load();
      line(
          "%,.2f times the people took %.2f times as long.",
          (double) cities.get(i).population() / cities.get(i - 1).population(),
          (conforming(load) + index(load) + rest(load))
              / (conforming(before) + index(before) + rest(before)));
    }
    for (CityBench.Measured city : cities) {
      line(
          "Of %,d people’s rows the load accepted %,.0f, and DuckDB kept %,d.",
          city.population(), city.load().get("accepted"), city.duckDb().kept());
    }
  }

  private void steps() {
    line("");
    line("| step, in seconds |%s", cells(city -> " %,d people |".formatted(city.population())));
    line("| --- |%s", cells(_ -> " ---: |"));
    for (var steps : List.of(CONFORMING, INDEX, REST)) {
      for (String step : steps) {
        line("| %s |%s", step, cells(city -> " %.1f |".formatted(city.load().get(step))));
      }
    }
  }

  private void memory() {
    line("");
    line("| peak memory |%s", cells(city -> " %,d people |".formatted(city.population())));
    line("| --- |%s", cells(_ -> " ---: |"));
    line(
        "| the load, resident |%s",
        cells(city -> " %,.0f MiB |".formatted(city.load().get("resident_mib"))));
    line(
        "| its heap after a collection |%s",
        cells(city -> " %,.0f MiB |".formatted(city.load().get("heap_mib"))));
    line("| Trino, resident |%s", cells(city -> " %,.0f MiB |".formatted(city.trinoMib())));
  }

  private String cells(java.util.function.Function<CityBench.Measured, String> cell) {
    return String.join("", result.cities().stream().map(cell).toList());
  }

  @SuppressWarnings("AnnotateFormatMethod") // its annotation is in a library that we do not need
  private void line(String format, Object... values) {
    out.append(String.format(Locale.UK, format, values)).append('\n');
  }
}
