package uk.wardline.feeds.survey;

import static java.util.stream.Collectors.joining;

import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.List;
import uk.wardline.feeds.contract.Contract;
import uk.wardline.feeds.csv.CsvRows;
import uk.wardline.feeds.fault.FaultCode;
import uk.wardline.feeds.fault.FileFault;
import uk.wardline.feeds.fault.Nearest;
import uk.wardline.feeds.fault.Place;
import uk.wardline.feeds.fault.Shortened;

/** Holds the header of a file against the contract. */
final class HeaderCheck {

  private final String file;
  private final Contract contract;
  private final List<FileFault> faults = new ArrayList<>();
  private final List<Note> notes = new ArrayList<>();

  HeaderCheck(String file, Contract contract) {
    this.file = file;
    this.contract = contract;
  }

  /**
   * The columns of the file.
   *
   * @throws FileRefused with all that is wrong with them
   */
  Header check(byte[] text, long line) {
    List<String> names = names(decoded(text, line), line);
    checkNames(names, line);
    checkPresent(names, line);
    if (!faults.isEmpty()) {
      throw new FileRefused(faults);
    }
    note(names);
    return new Header(names);
  }

  List<Note> notes() {
    return notes;
  }

  private String decoded(byte[] text, long line) {
    var encoding = contract.format().encoding();
    try {
      return encoding.charset().newDecoder().decode(ByteBuffer.wrap(text)).toString();
    } catch (CharacterCodingException e) {
      throw new FileRefused(
          new FileFault(
              FaultCode.FILE_ENCODING,
              file,
              new Place(line, null, false),
              "",
              "the header is not " + encoding.word(),
              "save the file as " + encoding.word() + ", or change encoding in the contract"));
    }
  }

  private List<String> names(String text, long line) {
    try (var rows = CsvRows.of(new StringReader(text), contract.format(), text.length())) {
      return List.of(rows.next().fields()).stream().map(String::strip).toList();
    } catch (RuntimeException e) {
      throw new FileRefused(
          new FileFault(
              FaultCode.HEADER,
              file,
              new Place(line, null, false),
              "",
              "the quotes of the header do not match",
              "mend the first row of the file"));
    }
  }

  private void checkNames(List<String> names, long line) {
    if (names.size() == CsvRows.MOST_FIELDS) {
      fault(
          FaultCode.HEADER,
          new Place(line, null, false),
          "the header has " + CsvRows.MOST_FIELDS + " columns or more",
          "check that the file is a table");
      throw new FileRefused(faults);
    }
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i);
      int first = names.indexOf(name);
      if (name.isEmpty()) {
        fault(
            FaultCode.COLUMN_UNNAMED,
            new Place(line, null, false),
            "column " + (i + 1) + " has no name",
            "name it, or remove the delimiter at the end");
      } else if (first < i) {
        // What is no column of the contract may be a value, if the file has no header.
        boolean known = contract.table().column(name).isPresent();
        fault(
            FaultCode.COLUMN_TWICE,
            new Place(line, known ? name : null, false),
            "column %d has the same name as column %d".formatted(i + 1, first + 1),
            "give each column a name of its own");
      }
    }
  }

  private void checkPresent(List<String> names, long line) {
    List<String> wanted = contract.table().columnNames();
    List<String> missing = wanted.stream().filter(name -> !names.contains(name)).toList();
    if (missing.size() == wanted.size() && missing.size() > 1) {
      faults.clear(); // whatever is wrong with its names, this row is no header of the feed
      fault(
          FaultCode.HEADER,
          new Place(line, null, false),
          "the row has none of the contract's columns",
          suspected(names));
      return;
    }
    List<String> unknown = unknown(names);
    for (String name : missing) {
      String remedy =
          Nearest.to(name, unknown)
              .map(near ->
                  "the file has '"
                      + Shortened.of(near)
                      + "': rename it to '"
                      + name
                      + "' at the source")
              .orElse("add the column at the source, or remove it from the contract");
      fault(
          FaultCode.COLUMN_MISSING,
          new Place(line, name, false),
          "the column is not in the header",
          remedy);
    }
  }

  private String suspected(List<String> names) {
    return names.size() == 1
        ? "check the delimiter, which the contract gives as '" + contract.format().delimiter() + "'"
        : "check that the file is of this feed and begins with a header; if it has none, write"
            + " \"header: false\" in the contract";
  }

  private List<String> unknown(List<String> names) {
    return names.stream().filter(name -> contract.table().column(name).isEmpty()).toList();
  }

  private void fault(FaultCode code, Place place, String problem, String remedy) {
    faults.add(new FileFault(code, file, place, "", problem, remedy));
  }

  private void note(List<String> names) {
    List<String> added = unknown(names);
    if (!added.isEmpty()) {
      notes.add(
          new Note(
              Note.Kind.COLUMNS_ADDED,
              "%s has columns that the contract does not know, kept as received: %s"
                  .formatted(file, added.stream().map(Shortened::of).collect(joining(", ")))));
    }
    List<String> known = names.stream().filter(name -> !added.contains(name)).toList();
    if (!known.equals(contract.table().columnNames())) {
      notes.add(
          new Note(
              Note.Kind.COLUMNS_REORDERED,
              file + " has the columns in another order than the contract, which is fine"));
    }
  }
}
