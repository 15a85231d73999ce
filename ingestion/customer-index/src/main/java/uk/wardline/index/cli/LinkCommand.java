package uk.wardline.index.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import uk.wardline.index.CustomerIndex;
import uk.wardline.index.Linkage;
import uk.wardline.index.contract.PersonSources;
import uk.wardline.index.model.ModelYaml;
import uk.wardline.index.person.PersonTable;
import uk.wardline.index.score.Explanation;
import uk.wardline.index.score.Waterfall;

/** Links the records of files, each described by a contract. */
@Command(
    name = "link",
    mixinStandardHelpOptions = true,
    description = {
      "Finds which records of one or more CSV files are the same person.",
      "Each file has a contract, whose \"person\" section says which column is what. Without a"
          + " model one is learned."
    })
final class LinkCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--contract",
      required = true,
      paramLabel = "FILE",
      description = "A contract; once for each file.")
  private List<Path> contracts = List.of();

  @Option(
      names = "--files",
      paramLabel = "DIR",
      description = {
        "The folder of the CSV files; the contract's own if not given.",
        "A folder in it with the contract's id has extracts: by name, the last that has a person"
            + " counts."
      })
  private @Nullable Path folder;

  @Option(
      names = "--file",
      paramLabel = "ID=FILE",
      description = "The file of the contract with that id, where the folder leaves a doubt.")
  private Map<String, Path> files = new HashMap<>();

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Where the links go: source,key,customer_id,band,probability.")
  private @Nullable Path out;

  @Option(
      names = "--pairs",
      paramLabel = "FILE",
      description = "Where scored pairs go, from one in a thousand upwards.")
  private @Nullable Path pairs;

  @Option(
      names = "--model",
      paramLabel = "FILE",
      description = "A model to use instead of learning one.")
  private @Nullable Path model;

  @Option(
      names = "--save-model",
      paramLabel = "FILE",
      description = "Where the model that was learned goes.")
  private @Nullable Path saveModel;

  @Option(
      names = "--explain",
      arity = "2",
      paramLabel = "KEY",
      description = "Explain two records, each given as KEY or SOURCE:KEY, on standard output.")
  private List<String> explain = List.of();

  @Option(
      names = "--explain-svg",
      paramLabel = "FILE",
      description = "Where the explanation goes as a picture.")
  private @Nullable Path explainSvg;

  @Option(
      names = "--seed",
      defaultValue = "42",
      description = "Of sampling and of new ids; ${DEFAULT-VALUE} if not given.")
  private long seed;

  @Override
  public Integer call() throws IOException {
    PersonTable table = read();
    CustomerIndex index =
        model == null
            ? CustomerIndex.learning(seed)
            : CustomerIndex.with(ModelYaml.read(Files.readString(model)));
    Linkage linkage = index.link(table, List.of());
    tell(linkage);
    if (out != null) {
      LinkFiles.writeLinks(linkage, out, seed);
    }
    if (pairs != null) {
      LinkFiles.writePairs(linkage, pairs);
    }
    if (saveModel != null) {
      Files.writeString(saveModel, ModelYaml.write(linkage.evidence().model()));
    }
    if (!explain.isEmpty()) {
      explain(linkage, find(table, explain.get(0)), find(table, explain.get(1)));
    }
    return Exit.OK;
  }

  private PersonTable read() throws IOException {
    var sources = new PersonSources(contracts, files, Optional.ofNullable(folder));
    return sources.read(
        LocalDate.now(ZoneId.of("Europe/London")),
        (contract, leftOut) ->
            errors()
                .println(
                    "%s: %,d rows have no key or not the columns of the header, and were left out"
                        .formatted(contract.id(), leftOut)));
  }

  private void explain(Linkage linkage, int a, int b) throws IOException {
    Explanation explanation = Explanation.of(linkage.evidence(), a, b);
    output().print(explanation.text());
    output().flush();
    if (explainSvg != null) {
      Files.writeString(explainSvg, Waterfall.svg(explanation));
    }
  }

  private static int find(PersonTable table, String wanted) {
    int[] found =
        IntStream.range(0, table.size())
            .filter(r ->
                table.key(r).equals(wanted)
                    || (table.source(r).name() + ":" + table.key(r)).equals(wanted))
            .toArray();
    if (found.length == 1) {
      return found[0];
    }
    throw new UnknownRecordException(
        found.length == 0
            ? "--explain: no record has that key; give KEY or SOURCE:KEY"
            : "--explain: " + found.length + " records have that key; give SOURCE:KEY");
  }

  private void tell(Linkage linkage) {
    var cut = linkage.clustering().cut();
    var err = errors();
    linkage.alarms().forEach(err::println);
    err.println(
        String.format(
            Locale.UK,
            "%,d records, %,d customers; %,d candidate pairs; linked %,.0f pairs where the model"
                + " expects %,.0f; %,d ms (blocking %,d, comparing %,d, training %,d, scoring %,d,"
                + " clustering %,d)",
            linkage.table().size(),
            linkage.clustering().clusters(),
            linkage.pairs().size(),
            cut.linkedPairs(),
            cut.expectedPairs(),
            linkage.timings().total_ms(),
            linkage.timings().block_ms(),
            linkage.timings().compare_ms(),
            linkage.timings().train_ms(),
            linkage.timings().score_ms(),
            linkage.timings().cluster_ms()));
    err.flush();
  }

  private PrintWriter output() {
    return Objects.requireNonNull(spec).commandLine().getOut();
  }

  private PrintWriter errors() {
    return Objects.requireNonNull(spec).commandLine().getErr();
  }
}
