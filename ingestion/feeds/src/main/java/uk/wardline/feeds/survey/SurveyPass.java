package uk.wardline.feeds.survey;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import uk.wardline.feeds.contract.Arrival;
import uk.wardline.feeds.contract.Contract;
import uk.wardline.feeds.fault.FaultCode;
import uk.wardline.feeds.fault.FileFault;
import uk.wardline.feeds.fault.Place;

/** One pass over one file. */
final class SurveyPass {

  private final Path file;
  private final Contract contract;
  private final SurveyLimits limits;
  private final @Nullable Path spool;
  private final HeaderCheck headerCheck;
  private final SpanBuilder builder;
  private final List<Note> notes = new ArrayList<>();
  private final List<FileFault> faults = new ArrayList<>();
  private Header header;

  /** A pass over a file, or over the content of a gzip, which is written to the spool. */
  SurveyPass(Path file, Contract contract, SurveyLimits limits, @Nullable Path spool) {
    this.file = file;
    this.contract = contract;
    this.limits = limits;
    this.spool = spool;
    this.headerCheck = new HeaderCheck(file.toString(), contract);
    this.header = new Header(contract.table().columnNames());
    this.builder = new SpanBuilder(file.toString(), contract, limits, this::header);
  }

  /** A header at fault is no end: whatever else is wrong with the file is to be told with it. */
  private Header header(byte[] text, long line) {
    try {
      header = headerCheck.check(text, line);
    } catch (FileRefused e) {
      faults.addAll(e.faults());
    }
    return header;
  }

  /**
   * Reads the file.
   *
   * @param size how large it is said to be
   * @throws FileRefused with everything that keeps it from being loaded
   */
  Survey.Sound run(long size) throws IOException {
    OutputStream copy =
        spool == null ? OutputStream.nullOutputStream() : Files.newOutputStream(spool);
    try (var content = new ContentInput(what(), opened(size), copy)) {
      boolean whole = scan(content);
      if (whole && spool == null && content.bytes() != size) {
        throw DeliverySurveyor.changing(file);
      }
      return sound(content, whole);
    } catch (EOFException | ZipException e) {
      throw new FileRefused(brokenGzip());
    }
  }

  /**
   * What the content is of: the feed and, where its extracts have a day, that day. A full extract
   * may say again to the letter what an earlier one said, after another has said otherwise.
   */
  private String what() {
    return contract.arrival().asAt() == Arrival.AsAt.FILE_NAME
        ? contract.feed() + AsAt.in(String.valueOf(file.getFileName())).map(d -> "@" + d).orElse("")
        : contract.feed();
  }

  private InputStream opened(long size) throws IOException {
    InputStream in = Files.newInputStream(file);
    return spool == null ? in : Gzip.of(in, file.toString(), size, limits);
  }

  private FileFault brokenGzip() {
    return fault(FaultCode.GZIP, "the gzip is broken or ends early", "have it delivered again");
  }

  private FileFault fault(FaultCode code, String problem, String remedy) {
    return new FileFault(code, file.toString(), Place.FILE, "", problem, remedy);
  }

  /**
   * Goes over the rows, and says whether it came to their end, which a broken structure prevents.
   *
   * @throws FileRefused if this is no text, of which nothing more can be said
   */
  private boolean scan(ContentInput content) throws IOException {
    byte[] first = content.readNBytes(Head.SIZE);
    var head = new Head(file.toString(), first, contract.format().encoding());
    Optional<FileFault> fault = head.fault();
    if (fault.isPresent()) {
      throw new FileRefused(fault.get());
    }
    int mark = head.byteOrderMark();
    if (mark > 0) {
      notes.add(
          new Note(
              Note.Kind.BYTE_ORDER_MARK,
              file + " begins with a byte order mark, which is skipped"));
    }
    if (head.looksLikeUtf8()) {
      notes.add(
          new Note(
              Note.Kind.LOOKS_LIKE_UTF_8,
              file
                  + " looks like utf-8, and the contract says windows-1252: letters with accents"
                  + " will be wrong if it is"));
    }
    var text =
        new SequenceInputStream(
            new ByteArrayInputStream(first, mark, first.length - mark), content);
    try {
      new RowScanner(text, mark, contract.format(), limits, builder).scan();
      return true;
    } catch (FileRefused e) {
      faults.addAll(e.faults());
    } catch (EOFException | ZipException e) {
      faults.add(brokenGzip());
    }
    return false;
  }

  private Survey.Sound sound(ContentInput content, boolean whole) throws IOException {
    List<Span> spans = builder.spans();
    String path = (spool == null ? file : spool).toAbsolutePath().toString();
    var where = new Delivery.Content(path, spool != null, content.bytes(), builder.allRows());
    String name = String.valueOf(file.getFileName());
    var delivery = new Delivery(content.id(), name, where, header, null);
    if (whole) {
      checkNotEmpty();
    }
    @Nullable String month = faults.isEmpty() ? scope(delivery, spans) : null;
    checkDated(delivery);
    if (!faults.isEmpty()) {
      throw new FileRefused(faults);
    }
    return new Survey.Sound(
        new Delivery(delivery.id(), name, where, header, month), spans, allNotes());
  }

  private void checkNotEmpty() {
    if (builder.headerMissing() || (builder.allRows() == 0 && !contract.format().header())) {
      faults.add(
          fault(FaultCode.EMPTY, "the file has blank lines alone", "have it delivered again"));
    } else if (builder.allRows() == 0
        && contract.arrival().mode() == Arrival.Mode.FULL
        && hasHeader()) {
      faults.add(
          fault(
              FaultCode.HEADER_ALONE,
              "the file has a header and no rows; as a full delivery it would end every record that"
                  + " it replaces",
              "have it delivered again, or make the feed a delta if no rows is a real answer"));
    }
  }

  /** Whether the first row is a header of this feed at all, be it with faults. */
  private boolean hasHeader() {
    return faults.stream()
        .map(FileFault::code)
        .noneMatch(code -> code == FaultCode.HEADER || code == FaultCode.FILE_ENCODING);
  }

  private void checkDated(Delivery delivery) {
    if (contract.arrival().asAt() == Arrival.AsAt.FILE_NAME && delivery.dayInName().isEmpty()) {
      faults.add(
          fault(
              FaultCode.AS_AT,
              "its name has no date, and the contract takes the day of the extract from it",
              "name it such as " + contract.feed() + "-2014-03-31.csv"));
    }
  }

  /** The month that it stands for, where the feed has a scope; only asked of a sound file. */
  private @Nullable String scope(Delivery delivery, List<Span> spans) {
    Optional<String> column = contract.arrival().scopeColumn();
    if (column.isEmpty() || delivery.content().rows() == 0) {
      return null;
    }
    var month = new ScopeFinder(contract, header, column.get()).find(delivery, spans);
    if (month.isEmpty()) {
      faults.add(
          new FileFault(
              FaultCode.SCOPE_UNKNOWN,
              file.toString(),
              new Place(0, column.get(), false),
              "",
              "none of the first rows has a month here, so it cannot be told which month the file"
                  + " stands for",
              "fill the column at the source"));
    }
    return month.map(YearMonth::toString).orElse(null);
  }

  private List<Note> allNotes() {
    notes.addAll(headerCheck.notes());
    if (spool != null) {
      notes.add(new Note(Note.Kind.UNPACKED, file + " is a gzip and was unpacked"));
    }
    if (builder.blankLines() > 0) {
      notes.add(
          new Note(
              Note.Kind.BLANK_LINES,
              file + " has " + builder.blankLines() + " blank lines, which are skipped"));
    }
    if (builder.allRows() == 0) {
      notes.add(new Note(Note.Kind.HEADER_ALONE, file + " has a header and no rows"));
    }
    return notes;
  }
}
