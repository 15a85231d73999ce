package uk.wardline.geo;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads postcode files with points, such as Code-Point Open, row by row. A row with a fault is told
 * and left out; it never stops the reading. A postcode without a point (quality 90, or both
 * coordinates 0 or blank) is taken as such. Not thread-safe: one reader reads one file.
 */
public final class PostcodeReader {
  private static final String NO_POINT = "90";
  private static final int SHORT = 60;
  private static final int LONGEST = 100_000;

  private final CsvReader.CsvReaderBuilder csv = CsvReader.builder();

  private final PostcodeLayout layout;
  private final Consumer<PostcodePoint> postcodes;
  private final Consumer<PostcodeFault> faults;
  private final Set<String> seen = new HashSet<>();
  private PostcodeLayout.@Nullable Positions positions;
  private boolean begun;
  private long lines;
  private long taken;
  private long withoutPoint;

  private PostcodeReader(
      PostcodeLayout layout, Consumer<PostcodePoint> postcodes, Consumer<PostcodeFault> faults) {
    this.layout = layout;
    this.postcodes = postcodes;
    this.faults = faults;
  }

  /**
   * Reads a file: UTF-8, comma-separated, quotes as needed. Throws {@link UncheckedIOException}
   * where the disk fails.
   */
  public static PostcodeReading read(
      Path file,
      PostcodeLayout layout,
      Consumer<PostcodePoint> postcodes,
      Consumer<PostcodeFault> faults) {
    return new PostcodeReader(layout, postcodes, faults).read(file);
  }

  private PostcodeReading read(Path file) {
    FaultList refusal = new FaultList(String.valueOf(file.getFileName()));
    if (!Files.isRegularFile(file)) {
      refusal.fault(
          GeoFault.Kind.FILE_NOT_FOUND, "", "There is no such file.", "Look at the path: " + file);
      return new PostcodeReading.Refused(refusal.faults());
    }
    if (!layout.columns().isEmpty()) {
      takeColumns(layout.columns(), "The columns given for the file", refusal);
    }
    try (BufferedReader in = lines(file)) {
      long number = 0;
      String line;
      while ((line = in.readLine()) != null && refusal.size() == 0) {
        number++;
        if (!line.isBlank()) {
          line(number, number == 1 ? withoutByteOrderMark(line) : line, refusal);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file, e);
    }
    if (refusal.size() == 0 && positions == null) {
      refusal.fault(
          GeoFault.Kind.MISSING_COLUMN,
          "line 1",
          "The file is empty, so it has no header either.",
          "Give a file with a header, or say what its columns are.");
    }
    return refusal.size() > 0
        ? new PostcodeReading.Refused(refusal.faults())
        : new PostcodeReading.Read(lines, taken, withoutPoint, lines - taken);
  }

  /** As UTF-8; a byte that is none becomes a replacement character, and so a fault of its line. */
  private static BufferedReader lines(Path file) throws IOException {
    return new BufferedReader(
        new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8));
  }

  private static String withoutByteOrderMark(String line) {
    return line.startsWith("\uFEFF") ? line.substring(1) : line;
  }

  /** Each line by itself, so that a quote left open spoils no other line. */
  private void line(long number, String line, FaultList refusal) {
    boolean first = !begun;
    begun = true;
    if (line.length() > LONGEST) {
      lines++;
      fault(number, "", line, "The line has " + line.length() + " characters.");
      return;
    }
    CsvRecord row = csv.ofSingleCsvRecord(line);
    if (first && layout.columns().isEmpty()) {
      takeColumns(row.getFields(), "The header", refusal);
    } else if (!(first && isHeader(row))) {
      row(row, number);
    }
  }

  private void takeColumns(List<String> names, String what, FaultList refusal) {
    for (String missing : layout.missing(names)) {
      refusal.fault(
          GeoFault.Kind.MISSING_COLUMN,
          what.equals("The header") ? "line 1" : "",
          what + " has no column " + missing + ".",
          "There are: " + String.join(", ", names) + ". Name the one that is meant.");
    }
    positions = layout.positions(names);
  }

  private boolean isHeader(CsvRecord row) {
    return positions != null
        && positions.postcode() < row.getFieldCount()
        && row.getField(positions.postcode()).strip().equalsIgnoreCase(layout.postcode());
  }

  private void row(CsvRecord row, long line) {
    PostcodeLayout.Positions at = positions;
    if (at == null) {
      throw new IllegalStateException("The columns are not known yet.");
    }
    lines++;
    if (row.getFieldCount() != at.width()) {
      fault(
          line,
          "",
          "",
          "The line has " + row.getFieldCount() + " columns where " + at.width() + " belong.");
      return;
    }
    String text = row.getField(at.postcode());
    Optional<String> postcode = Postcode.normalised(text);
    if (postcode.isEmpty()) {
      fault(line, layout.postcode(), text, "This is no postcode.");
      return;
    }
    boolean none = isWithoutPoint(row, at);
    GridPoint point = none ? null : point(row, at, line);
    if (point == null && !none) {
      return;
    }
    if (!seen.add(postcode.get())) {
      fault(line, layout.postcode(), text, "The postcode was there before; the first one stands.");
      return;
    }
    taken++;
    withoutPoint += none ? 1 : 0;
    postcodes.accept(
        new PostcodePoint(
            line, postcode.get(), point, text(row, at.district()), text(row, at.ward())));
  }

  private static boolean isWithoutPoint(CsvRecord row, PostcodeLayout.Positions at) {
    if (NO_POINT.equals(text(row, at.quality()))) {
      return true;
    }
    return isNothing(row.getField(at.easting())) && isNothing(row.getField(at.northing()));
  }

  private static boolean isNothing(String coordinate) {
    String text = coordinate.strip();
    return text.isEmpty() || text.matches("0+(\\.0*)?");
  }

  /** The point, or null after its fault was told. */
  private @Nullable GridPoint point(CsvRecord row, PostcodeLayout.Positions at, long line) {
    Double easting = metres(row, at.easting(), layout.easting(), line);
    Double northing = metres(row, at.northing(), layout.northing(), line);
    if (easting == null || northing == null) {
      return null;
    }
    GridPoint point = new GridPoint(easting, northing);
    if (!point.isOnTheSheet()) {
      fault(
          line,
          layout.easting() + ", " + layout.northing(),
          row.getField(at.easting()) + ", " + row.getField(at.northing()),
          "The point is not on the British National Grid ("
              + ReferenceSystem.NATIONAL_GRID.range()
              + ").");
      return null;
    }
    return point;
  }

  private @Nullable Double metres(CsvRecord row, int position, String column, long line) {
    String text = row.getField(position).strip();
    // Plain digits alone: Java would also take NaN, 1e5, 0x1p3 and 5d for numbers.
    if (text.matches("-?[0-9]{1,9}(\\.[0-9]{1,9})?")) {
      return Double.valueOf(text);
    }
    fault(line, column, text, "This is no number of metres.");
    return null;
  }

  private static @Nullable String text(CsvRecord row, int position) {
    if (position < 0) {
      return null;
    }
    String text = row.getField(position).strip();
    return text.isEmpty() ? null : text;
  }

  private void fault(long line, String column, String value, String reason) {
    String shown = value.length() <= SHORT ? value : value.substring(0, SHORT) + "…";
    faults.accept(new PostcodeFault(line, column, shown, reason));
  }
}
