package uk.wardline.jobs.bench;

import java.util.Locale;
import java.util.stream.Stream;

/** The figures of {@code bench ingest} as Markdown, which reads well on a terminal too. */
final class IngestReportText {
  private static final String[] START = {"jvm_start", "join_platform", "flink_start"};
  private static final String[] STEPS = {
    "discard", "survey", "write", "replace", "points", "marts", "checks", "tag", "release"
  };
  private static final String[] CPU =
      Stream.of(STEPS).map(step -> step + "_cpu").toArray(String[]::new);

  private final IngestBench.Result result;
  private final Figures load;
  private final StringBuilder out = new StringBuilder();

  IngestReportText(IngestBench.Result result) {
    this.result = result;
    this.load = result.load();
  }

  /** All of it. */
  String text() {
    line(
        "%,d generated incidents in one file of %,d MiB; %d threads.",
        result.rows(), result.bytes() >> 20, result.parallelism());
    line("");
    line("| what | seconds | rows a second | of the ceiling | CPU seconds | of the ceiling |");
    line("| --- | ---: | ---: | ---: | ---: | ---: |");
    var ceiling = result.ceiling();
    row("the engine alone: the ceiling", ceiling.get("write"), ceiling.get("write_cpu"));
    row(
        "the load: reading and writing rows",
        load.sum("survey", "write"),
        load.sum("survey_cpu", "write_cpu"));
    row("the load: all steps", load.sum(STEPS), load.sum(CPU));
    line(
        "| DuckDB, into one Parquet file | %.1f | %,.0f | | | |",
        result.duckDb(), result.rows() / result.duckDb());
    line("");
    line("CPU seconds are those of the process, Flink's start included; Trino's are not in them.");
    line(
        "Start-up, not counted in the seconds: %.1f s (Java %.1f, joining the platform %.1f, Flink"
            + " %.1f).",
        load.sum(START), load.get("jvm_start"), load.get("join_platform"), load.get("flink_start"));
    steps();
    memory();
    return out.toString();
  }

  private void row(String what, double seconds, double cpu) {
    var ceiling = result.ceiling();
    line(
        "| %s | %.1f | %,.0f | %.2f | %.1f | %.2f |",
        what,
        seconds,
        result.rows() / seconds,
        ceiling.get("write") / seconds,
        cpu,
        ceiling.get("write_cpu") / cpu);
  }

  private void steps() {
    line("");
    line("| step of the load | seconds |");
    line("| --- | ---: |");
    for (String step : STEPS) {
      line("| %s | %.2f |", step, load.get(step));
    }
  }

  private void memory() {
    line("");
    line("| peak memory | resident | heap after a collection |");
    line("| --- | ---: | ---: |");
    if (result.loads().size() > 1) {
      memory("a load of %,d rows".formatted(result.rows() / 10), result.loads().getFirst());
    }
    memory("a load of %,d rows".formatted(result.rows()), load);
    memory("the engine alone", result.ceiling());
  }

  private void memory(String what, Figures process) {
    line(
        "| %s | %,.0f MiB | %,.0f MiB |",
        what, process.get("resident_mib"), process.get("heap_mib"));
  }

  @SuppressWarnings("AnnotateFormatMethod") // its annotation is in a library that we do not need
  private void line(String format, Object... values) {
    out.append(String.format(Locale.UK, format, values)).append('\n');
  }
}
