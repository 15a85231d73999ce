package uk.wardline.jobs.bench;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What {@code wardline bench link} measured, in Markdown. */
record LinkReportText(List<LinkBench.Measured> measured) {
  private static final String[] STAGES = {"read", "block", "compare", "train", "score", "cluster"};

  private static final List<String> NAMES =
      List.of(
          "reading and standardising",
          "blocking",
          "comparing",
          "training",
          "scoring",
          "clustering");

  LinkReportText {
    measured = List.copyOf(measured);
  }

  String text() {
    var text = new StringBuilder();
    for (LinkBench.Measured city : measured) {
      one(city, text);
    }
    if (measured.size() > 1) {
      Figures first = measured.getFirst().wardline().figures();
      Figures last = measured.getLast().wardline().figures();
      text.append(
          String.format(
              Locale.UK,
              "%.2f times the records took Wardline %.2f times as long.%n%n",
              last.get("records") / first.get("records"),
              last.get("all") / first.get("all")));
    }
    return text.toString();
  }

  private static void one(LinkBench.Measured city, StringBuilder text) {
    Figures ours = city.wardline().figures();
    text.append(
        String.format(
            Locale.UK,
            "A city of %,d people: %,.0f person records, %,.0f pairs compared.%n%n",
            city.population(),
            ours.get("records"),
            ours.get("pairs")));
    text.append("| what | seconds | of Splink | peak memory | precision | recall | F1 |\n");
    text.append("| --- | ---: | ---: | ---: | ---: | ---: | ---: |\n");
    Optional<Double> base = city.peer().map(p -> p.figures().get("all"));
    row("Wardline", city.wardline(), base, text);
    city.peer().ifPresent(p -> row("Splink", p, base, text));
    if (city.peer().isEmpty()) {
      text.append("\nMeasured alone: no Python with Splink was named.\n");
    }
    text.append("\n| stage of Wardline | seconds |\n| --- | ---: |\n");
    for (int i = 0; i < STAGES.length; i++) {
      text.append(String.format(Locale.UK, "| %s | %.1f |%n", NAMES.get(i), ours.get(STAGES[i])));
    }
    text.append(String.format(Locale.UK, "%nCPU seconds: %.1f.%n%n", ours.get("cpu")));
  }

  private static void row(
      String name, LinkBench.Outcome outcome, Optional<Double> base, StringBuilder text) {
    double all = outcome.figures().get("all");
    var accuracy = outcome.accuracy().pairwise();
    text.append(
        String.format(
            Locale.UK,
            "| %s | %.1f | %s | %,.0f MiB | %.4f | %.4f | %.4f |%n",
            name,
            all,
            base.map(b -> String.format(Locale.UK, "%.2f", all / b)).orElse("not measured"),
            outcome.figures().get("resident_mib"),
            accuracy.precision(),
            accuracy.recall(),
            accuracy.f1()));
  }
}
