package uk.wardline.index.contract;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import uk.wardline.index.person.PersonTable;

/**
 * Reads delivered files into one table of person records, each by its contract. Not safe to share.
 */
public final class PersonFiles {
  private static final int MOST_FAULTS = 20;
  private static final Set<String> YES = Set.of("1", "y", "yes", "true", "t", "protected");

  private final PersonTable.Builder table = new PersonTable.Builder();
  private final LocalDate today;

  public PersonFiles(LocalDate today) {
    this.today = today;
  }

  /**
   * Adds all records of a file.
   *
   * @throws FileRefusedException with all faults, at most twenty
   * @throws IOException if it cannot be read
   */
  public void add(PersonContract contract, Path file) throws IOException {
    int source = table.add(contract.source());
    var intake = new Intake(table, today);
    List<String> faults = new ArrayList<>();
    try (CsvReader<CsvRecord> csv = open(contract, file)) {
      var rows = csv.iterator();
      if (!rows.hasNext()) {
        throw new FileRefusedException(List.of(file + ": is empty"));
      }
      CsvRecord header = rows.next();
      RowTaker taker = new RowTaker(contract, columns(header, contract, file), intake);
      Set<String> keys = new HashSet<>();
      while (rows.hasNext() && faults.size() < MOST_FAULTS) {
        CsvRecord row = rows.next();
        if (row.getFieldCount() != header.getFieldCount()) {
          faults.add(
              "%s, line %d: has %d fields where the header has %d"
                  .formatted(
                      file,
                      row.getStartingLineNumber(),
                      row.getFieldCount(),
                      header.getFieldCount()));
          continue;
        }
        String key = taker.key(row);
        if (!keys.add(key)) {
          faults.add(
              "%s, line %d: its key was there before; the key must name one record"
                  .formatted(file, row.getStartingLineNumber()));
        }
        table.begin(source, key);
        taker.take(row);
        if (contract.protectedColumn().isPresent() && taker.saysProtected(row, YES)) {
          table.protect();
        }
      }
    }
    if (!faults.isEmpty()) {
      throw new FileRefusedException(faults);
    }
  }

  /**
   * Adds the persons of several extracts of a feed.
   *
   * @return how many rows were left out
   * @throws FileRefusedException if a file has not the columns that the contract names
   * @throws IOException if a file cannot be read
   */
  public long addExtracts(PersonContract contract, List<Path> files) throws IOException {
    return addExtracts(Extracts.read(contract, files));
  }

  /**
   * The same of extracts that were read before.
   *
   * @return how many rows were left out
   */
  public long addExtracts(Extracts extracts) {
    PersonContract contract = extracts.contract();
    var intake = new Intake(table, today);
    List<RowTaker> takers =
        extracts.headers().stream().map(h -> new RowTaker(contract, h, intake)).toList();
    int source = table.add(contract.source());
    extracts
        .latest()
        .forEach((key, row) -> {
          RowTaker taker = takers.get(row.header());
          table.begin(source, key);
          taker.take(row.record());
          if (contract.protectedColumn().isPresent() && taker.saysProtected(row.record(), YES)) {
            table.protect();
          }
        });
    return extracts.leftOut();
  }

  public PersonTable table() {
    return table.build();
  }

  static CsvReader<CsvRecord> open(PersonContract contract, Path file) throws IOException {
    return CsvReader.builder()
        .fieldSeparator(contract.delimiter())
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .ofCsvRecord(file, contract.charset());
  }

  /** The columns by name, without space around them or a byte order mark. */
  static Map<String, Integer> header(CsvRecord header) {
    Map<String, Integer> columns = new HashMap<>();
    for (int i = 0; i < header.getFieldCount(); i++) {
      columns.putIfAbsent(header.getField(i).replace("\uFEFF", "").strip(), i);
    }
    return columns;
  }

  static Map<String, Integer> columns(CsvRecord first, PersonContract contract, Path file) {
    Map<String, Integer> columns = header(first);
    String missing =
        contract.columns().stream()
            .filter(c -> !columns.containsKey(c))
            .map(c -> "\"" + c + "\"")
            .collect(Collectors.joining(", "));
    if (!missing.isEmpty()) {
      throw new FileRefusedException(
          List.of(
              "%s, line 1: the header has no %s, which the contract of %s names"
                  .formatted(file, missing, contract.source().name())));
    }
    return columns;
  }
}
