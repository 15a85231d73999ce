package uk.wardline.jobs.bench;

import java.util.Locale;

/** The figures of {@code bench ingest} as Markdown, which reads well on a terminal too. */
final class IngestReportText {
  private static final String[] START = {"jvm_start", "join_platform", "flink_start"};
  private static final String[] STEPS = {
    "discard", "survey", "write", "replace", "points", "marts", "checks", "tag", "release"
  };

  private final IngestBench.Result result;
  private final StringBuilder out = new StringBuilder();

  IngestReportText(IngestBench.Result result) {
    this.result = result;
  }

  /** All of it. */
  String text() {
    var load = result.load();
    double all = load.sum(STEPS);
    double rows = load.sum("survey", "write");
    double ceiling = result.ceiling().get("write");
    line(
        "%,d generated incidents in one file of %,d MiB; %d threads.",
        result.rows(), result.bytes() >> 20, result.parallelism());
    line("");
    line("| what | seconds | rows a second | of the ceiling | peak memory, resident | heap |");
    line("| --- | ---: | ---: | ---: | ---: | ---: |");
    row("the load, all steps", all, ceiling, load);
    row("the load, reading and writing rows", rows, ceiling, load);
    row("the engine alone (the ceiling)", ceiling, ceiling, result.ceiling());
    line(
        "| DuckDB, into one Parquet file | %.1f | %,.0f | | | |",
        result.duckDb(), result.rows() / result.duckDb());
    line("");
    line(
        "Start-up, not counted above: %.1f s (Java %.1f, joining the platform %.1f, Flink %.1f).",
        load.sum(START), load.get("jvm_start"), load.get("join_platform"), load.get("flink_start"));
    line(
        "CPU seconds while rows were read and written: %.1f; of the ceiling's whole process: %.1f.",
        load.sum("survey_cpu", "write_cpu"), result.ceiling().get("cpu"));
    line("");
    steps(load);
    if (result.loads().size() > 1) {
      memory();
    }
    return out.toString();
  }

  private void steps(Figures load) {
    line("| step of the load | seconds |");
    line("| --- | ---: |");
    for (String step : STEPS) {
      line("| %s | %.2f |", step, load.get(step));
    }
  }

  private void memory() {
    var tenth = result.loads().getFirst();
    line("");
    line(
        "Peak memory of a load of %,d rows: %,.0f MiB resident, %,.0f MiB heap; of ten times as"
            + " many: %,.0f and %,.0f.",
        result.rows() / 10,
        tenth.get("resident_mib"),
        tenth.get("heap_mib"),
        result.load().get("resident_mib"),
        result.load().get("heap_mib"));
  }

  private void row(String what, double seconds, double ceiling, Figures process) {
    line(
        "| %s | %.1f | %,.0f | %.2f | %,.0f MiB | %,.0f MiB |",
        what,
        seconds,
        result.rows() / seconds,
        ceiling / seconds,
        process.get("resident_mib"),
        process.get("heap_mib"));
  }

  @SuppressWarnings("AnnotateFormatMethod") // its annotation is in a library that we do not need
  private void line(String format, Object... values) {
    out.append(String.format(Locale.UK, format, values)).append('\n');
  }
}
