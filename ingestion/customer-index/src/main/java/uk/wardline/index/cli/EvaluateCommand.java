package uk.wardline.index.cli;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import uk.wardline.index.measure.Accuracy;
import uk.wardline.index.measure.Evaluation;
import uk.wardline.index.measure.Truth;

/** Says how right the links of a file are, from a file that knows. */
@Command(
    name = "evaluate",
    mixinStandardHelpOptions = true,
    description = "Says how right links are: precision, recall and F1 over pairs, and B-cubed.")
final class EvaluateCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--links",
      required = true,
      paramLabel = "FILE",
      description = "What \"wardline link\" wrote.")
  private Path links = Path.of("");

  @Option(
      names = "--truth",
      required = true,
      paramLabel = "FILE",
      description = "Which record is truly which person; several for several sources.")
  private List<Path> truths = List.of();

  @Option(
      names = "--key",
      defaultValue = "key",
      paramLabel = "COLUMN",
      description = "The truth's column with the record's key; \"${DEFAULT-VALUE}\" if not given.")
  private String keyColumn = "key";

  @Option(
      names = "--person",
      defaultValue = "person",
      paramLabel = "COLUMN",
      description = "The truth's column with the person; \"${DEFAULT-VALUE}\" if not given.")
  private String personColumn = "person";

  @Option(
      names = "--pattern",
      defaultValue = "(.*)",
      paramLabel = "REGEX",
      description = "What of the person's column is the person: its first group.")
  private Pattern pattern = Pattern.compile("(.*)");

  @Override
  public Integer call() throws IOException {
    Map<String, String> personOf = truth();
    List<String> persons = new ArrayList<>();
    List<Integer> clusters = new ArrayList<>();
    Map<String, Integer> numbers = new HashMap<>();
    long unknown = 0;
    try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(links)) {
      for (NamedCsvRecord row : csv) {
        String key = row.getField("key");
        String person = personOf.get(row.getField("source") + ":" + key);
        person = person == null ? personOf.get(key) : person;
        if (person == null) {
          unknown++;
        } else {
          persons.add(person);
          clusters.add(numbers.computeIfAbsent(row.getField("customer_id"), _ -> numbers.size()));
        }
      }
    }
    int[] cluster = clusters.stream().mapToInt(c -> c).toArray();
    print(Evaluation.of(cluster, Truth.of(persons)), unknown);
    return Exit.OK;
  }

  private Map<String, String> truth() throws IOException {
    Map<String, String> personOf = new HashMap<>();
    for (Path truth : truths) {
      try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(truth)) {
        for (NamedCsvRecord row : csv) {
          Matcher m = pattern.matcher(row.getField(personColumn).strip());
          if (m.find()) {
            String source = row.findField("source").map(s -> s + ":").orElse("");
            personOf.put(source + row.getField(keyColumn).strip(), m.group(1));
          }
        }
      }
    }
    return personOf;
  }

  private void print(Evaluation e, long unknown) {
    CommandLine command = Objects.requireNonNull(spec).commandLine();
    PrintWriter out = command.getOut();
    out.println("measure,precision,recall,f1");
    out.println(row("pairwise", e.pairwise()));
    out.println(row("b-cubed", e.bCubed()));
    out.flush();
    PrintWriter err = command.getErr();
    err.println(
        String.format(
            Locale.UK,
            "%,d pairs linked wrongly, %,d missed; %,d records without a truth left out",
            e.falsePairs(),
            e.missedPairs(),
            unknown));
    err.flush();
  }

  private static String row(String name, Accuracy a) {
    return String.format(Locale.ROOT, "%s,%.4f,%.4f,%.4f", name, a.precision(), a.recall(), a.f1());
  }
}
