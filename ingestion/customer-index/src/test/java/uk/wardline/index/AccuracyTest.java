package uk.wardline.index;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.wardline.index.contract.PersonContract;
import uk.wardline.index.contract.PersonContractReader;
import uk.wardline.index.contract.PersonFiles;
import uk.wardline.index.measure.AccuracyPage;
import uk.wardline.index.measure.Truth;

/**
 * The accuracy that the index promises, on public data that is read from beside the project. No
 * model is written: the contract names the columns, and all else is learned. The truth is read
 * after linking.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccuracyTest {
  private static final Path HOME = Path.of(System.getProperty("wardline.home", "."));

  private final AccuracyPage page = new AccuracyPage();

  record Set(String contract, String file, String person, String pattern, double bar) {}

  static Stream<Set> sets() {
    String febrl = "rec-(\\d+)-";
    return Stream.of(
        new Set("febrl-1", "febrl_dataset1.csv", "rec_id", febrl, 1.0),
        new Set("febrl-2", "febrl_dataset2.csv", "rec_id", febrl, 0.9995),
        new Set("febrl-3", "febrl_dataset3.csv", "rec_id", febrl, 0.9995),
        new Set("fake-1000", "splink_fake_1000.csv", "cluster", "(.*)", 0.965),
        new Set("rldata500", "rldata500.csv", "ent_id", "(.*)", 0.98));
  }

  @ParameterizedTest
  @MethodSource("sets")
  void theBarIsReachedFromTheContractAlone(Set set) throws IOException {
    Path file = RealData.at("linkage/" + set.file());
    Path contracts = HOME.resolve("ingestion/customer-index/contracts");
    PersonContract contract =
        new PersonContractReader().read(contracts.resolve(set.contract() + ".yaml"));
    var files = new PersonFiles(LocalDate.of(2026, 11, 24));
    files.add(contract, file);
    Linkage linkage = CustomerIndex.learning(42).link(files.table(), List.of());
    AccuracyPage.Entry entry = page.add(set.contract(), linkage, truth(set, file), set.bar());
    assertThat(entry.chosen().pairwise().f1()).isGreaterThanOrEqualTo(set.bar());
  }

  @AfterAll
  void writeThePage() throws IOException {
    if (Boolean.getBoolean("wardline.renew") && page.entries().size() == sets().count()) {
      Files.writeString(HOME.resolve("docs/index-accuracy.md"), page.markdown());
      Files.writeString(HOME.resolve("docs/index-accuracy.csv"), page.csv());
      for (Map.Entry<String, String> chart : page.charts().entrySet()) {
        Files.writeString(HOME.resolve("docs").resolve(chart.getKey()), chart.getValue());
      }
    }
  }

  private static Truth truth(Set set, Path file) throws IOException {
    Pattern pattern = Pattern.compile(set.pattern());
    List<String> persons = new ArrayList<>();
    try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(file)) {
      for (NamedCsvRecord row : csv) {
        Matcher m = pattern.matcher(row.getField(set.person()).strip());
        persons.add(m.find() ? m.group(1) : "");
      }
    }
    return Truth.of(persons);
  }
}
