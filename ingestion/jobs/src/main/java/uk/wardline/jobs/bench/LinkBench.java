package uk.wardline.jobs.bench;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import uk.wardline.geo.SampleWards;
import uk.wardline.geo.WardSet;
import uk.wardline.index.measure.Evaluation;
import uk.wardline.index.measure.Truth;
import uk.wardline.jobs.city.CityFolder;
import uk.wardline.sample.SamplePlan;
import uk.wardline.sample.Shares;
import uk.wardline.sample.city.CityPlan;
import uk.wardline.sample.error.ErrorRates;

/**
 * Measures the customer index at the person records of made-up cities and, where there is a Python
 * that has it, Splink at the same records with the same blocking keys. The truth is looked at
 * afterwards, for both.
 */
final class LinkBench {
  private static final long SEED = 7;
  private static final int MONTHS = 6;

  /** As {@code wardline link} has it. */
  private static final List<String> MEMORY = List.of("-Xmx3g");

  private final Path folder;
  private final Optional<Peer> peer;
  private final Consumer<String> say;

  /**
   * @param folder for the files; to be deleted by the caller
   */
  LinkBench(Path folder, Optional<Peer> peer, Consumer<String> say) {
    this.folder = folder;
    this.peer = peer;
    this.say = say;
  }

  /** Another program: a Python and the script that it runs. */
  record Peer(Path python, Path script) {}

  /** What one program did: its figures, and how right its clusters are. */
  record Outcome(Figures figures, Evaluation accuracy) {}

  record Measured(int population, Outcome wardline, Optional<Outcome> peer) {}

  List<Measured> run(List<Integer> populations) {
    var all = new ArrayList<Measured>();
    for (int population : populations) {
      Path place = folder.resolve(Integer.toString(population));
      all.add(measured(population, place));
      IngestBench.delete(place);
    }
    return all;
  }

  private Measured measured(int population, Path place) {
    say.accept("Making a city of %,d".formatted(population));
    WardSet wards = SampleWards.wards2003();
    var city = new CityFolder(place.resolve("city"));
    city.write(
        new CityPlan(population, SEED, wards, ErrorRates.USUAL),
        new SamplePlan(
            SampleWards.dated(),
            java.time.YearMonth.of(2014, 1),
            MONTHS,
            MONTHS * 100,
            SEED,
            Shares.USUAL),
        towns -> {});
    Map<String, String> truth = truth(city.folder().resolve("truth").resolve("records.csv"));
    Path results = place.resolve("results");
    try {
      Files.createDirectories(results);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    say.accept("Linking its records");
    Figures ours =
        Child.java(MEMORY, LinkWorker.class, city.folder().toString(), results.toString());
    var wardline = new Outcome(ours, accuracy(results.resolve("wardline.csv"), truth));
    return new Measured(population, wardline, peer.map(p -> outcome(p, results, truth)));
  }

  private Outcome outcome(Peer other, Path results, Map<String, String> truth) {
    say.accept("Splink");
    Path clusters = results.resolve("splink.csv");
    Figures theirs =
        Child.run(
            List.of(
                other.python().toString(),
                other.script().toString(),
                results.resolve("standard.csv").toString(),
                clusters.toString()));
    return new Outcome(theirs, accuracy(clusters, truth));
  }

  private static Map<String, String> truth(Path file) {
    Map<String, String> persons = new HashMap<>();
    try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(file)) {
      for (NamedCsvRecord row : csv) {
        persons.put(
            row.getField("source") + ":" + row.getField("person_key"), row.getField("person_id"));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return persons;
  }

  private static Evaluation accuracy(Path clusters, Map<String, String> truth) {
    List<String> persons = new ArrayList<>();
    List<Integer> cluster = new ArrayList<>();
    Map<String, Integer> numbers = new HashMap<>();
    try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(clusters)) {
      for (NamedCsvRecord row : csv) {
        String person = truth.get(row.getField("source") + ":" + row.getField("key"));
        if (person != null) {
          persons.add(person);
          cluster.add(numbers.computeIfAbsent(row.getField("customer_id"), _ -> numbers.size()));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Evaluation.of(cluster.stream().mapToInt(c -> c).toArray(), Truth.of(persons));
  }
}
