package uk.wardline.index.contract;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Finds the file of a contract in a folder: the one whose name begins with the contract's id, or
 * whose header fits.
 */
public final class FileFinder {
  private FileFinder() {}

  /**
   * The file of the contract.
   *
   * @throws FileRefusedException if none or several fit
   */
  public static Path find(PersonContract contract, Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.list(folder)) {
      files =
          all.filter(f -> f.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".csv"))
              .sorted()
              .toList();
    }
    String id = contract.id();
    List<Path> fitting = files.stream().filter(f -> named(f, id + ".csv")).toList();
    if (fitting.isEmpty()) {
      fitting = files.stream().filter(f -> f.getFileName().toString().startsWith(id)).toList();
    }
    if (fitting.isEmpty()) {
      fitting = files.stream().filter(f -> fits(contract, f)).toList();
    }
    if (fitting.size() == 1) {
      return fitting.getFirst();
    }
    String remedy = "name the file %s.csv, or say --file %s=PATH".formatted(id, id);
    throw new FileRefusedException(
        List.of(
            fitting.isEmpty()
                ? "%s: no file fits the contract of %s; %s".formatted(folder, id, remedy)
                : "%s: %d files fit the contract of %s; %s"
                    .formatted(folder, fitting.size(), id, remedy)));
  }

  private static boolean named(Path file, String name) {
    return file.getFileName().toString().equals(name);
  }

  private static boolean fits(PersonContract contract, Path file) {
    try (CsvReader<CsvRecord> csv = PersonFiles.open(contract, file)) {
      var rows = csv.iterator();
      return rows.hasNext()
          && PersonFiles.header(rows.next()).keySet().containsAll(contract.columns());
    } catch (IOException e) {
      throw new UncheckedIOException("The file " + file + " cannot be read", e);
    }
  }
}
