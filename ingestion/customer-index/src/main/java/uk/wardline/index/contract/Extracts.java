package uk.wardline.index.contract;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The rows of several extracts of a feed, the oldest first, read and not yet understood. Each
 * person is as the last row of the last extract that has it says; a row of another length than the
 * header, or without a key, is left out, as a load would put it aside. Immutable.
 *
 * @param headers the places of the columns by name, for each file
 * @param latest the last row of each key
 * @param leftOut how many rows were left out
 */
public record Extracts(
    PersonContract contract,
    List<Map<String, Integer>> headers,
    Map<String, Extracts.Row> latest,
    long leftOut) {

  /**
   * A row as it stands in its file.
   *
   * @param header which of the headers it is under
   */
  record Row(int header, CsvRecord record) {}

  /**
   * Reads them.
   *
   * @throws FileRefusedException if a file has not the columns that the contract names
   * @throws IOException if a file cannot be read
   */
  public static Extracts read(PersonContract contract, List<Path> files) throws IOException {
    List<Map<String, Integer>> headers = new ArrayList<>();
    Map<String, Row> latest = new LinkedHashMap<>();
    long leftOut = 0;
    for (Path file : files) {
      try (CsvReader<CsvRecord> csv = PersonFiles.open(contract, file)) {
        var rows = csv.iterator();
        if (!rows.hasNext()) {
          throw new FileRefusedException(List.of(file + ": is empty"));
        }
        CsvRecord header = rows.next();
        Map<String, Integer> columns = PersonFiles.columns(header, contract, file);
        headers.add(columns);
        int[] key = RowTaker.places(columns, contract.key());
        while (rows.hasNext()) {
          CsvRecord row = rows.next();
          boolean whole = row.getFieldCount() == header.getFieldCount();
          String named = whole ? RowTaker.text(row, key) : "";
          if (named.isEmpty()) {
            leftOut++;
          } else {
            latest.put(named, new Row(headers.size() - 1, row));
          }
        }
      }
    }
    return new Extracts(contract, headers, latest, leftOut);
  }
}
