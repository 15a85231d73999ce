package uk.wardline.feeds.survey;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
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
  private Header header;

  /** A pass over a file, or over the content of a gzip, which is written to the spool. */
  SurveyPass(Path file, Contract contract, SurveyLimits limits, @Nullable Path spool) {
    this.file = file;
    this.contract = contract;
    this.limits = limits;
    this.spool = spool;
    this.headerCheck = new HeaderCheck(file.toString(), contract);
    this.header = new Header(contract.table().columnNames());
    this.builder = new SpanBuilder(file.toString(), contract.format(), limits, this::header);
  }

  private Header header(byte[] text, long line) {
    header = headerCheck.check(text, line);
    return header;
  }

  /**
   * Reads the file.
   *
   * @param size how large it is said to be
   * @throws FileRefused if it cannot be loaded
   */
  Survey.Sound run(long size) throws IOException {
    OutputStream copy =
        spool == null ? OutputStream.nullOutputStream() : Files.newOutputStream(spool);
    try (var content = new ContentInput(contract.feed(), opened(size), copy)) {
      scan(content);
      if (spool == null && content.bytes() != size) {
        throw DeliverySurveyor.changing(file);
      }
      return sound(content);
    } catch (EOFException | ZipException e) {
      throw refused(FaultCode.GZIP, "the gzip is broken or ends early", "have it delivered again");
    }
  }

  private InputStream opened(long size) throws IOException {
    InputStream in = Files.newInputStream(file);
    return spool == null ? in : Gzip.of(in, file.toString(), size, limits);
  }

  private FileRefused refused(FaultCode code, String problem, String remedy) {
    return new FileRefused(new FileFault(code, file.toString(), Place.FILE, "", problem, remedy));
  }

  private void scan(ContentInput content) throws IOException {
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
    new RowScanner(text, mark, contract.format(), limits, builder).scan();
  }

  private Survey.Sound sound(ContentInput content) throws IOException {
    List<Span> spans = builder.spans();
    checkNotEmpty();
    String path = (spool == null ? file : spool).toAbsolutePath().toString();
    var where = new Delivery.Content(path, spool != null, content.bytes(), builder.allRows());
    String name = String.valueOf(file.getFileName());
    var delivery = new Delivery(content.id(), name, where, header, null);
    checkDated(delivery);
    return new Survey.Sound(scoped(delivery, spans), spans, allNotes());
  }

  private void checkNotEmpty() {
    if (builder.headerMissing() || (builder.allRows() == 0 && !contract.format().header())) {
      throw refused(FaultCode.EMPTY, "the file has blank lines alone", "have it delivered again");
    }
    if (builder.allRows() == 0 && contract.arrival().mode() == Arrival.Mode.FULL) {
      throw refused(
          FaultCode.HEADER_ALONE,
          "the file has a header and no rows; as a full delivery it would end every record that"
              + " it replaces",
          "have it delivered again, or make the feed a delta if no rows is a real answer");
    }
  }

  private void checkDated(Delivery delivery) {
    if (contract.arrival().asAt() == Arrival.AsAt.FILE_NAME && delivery.dayInName().isEmpty()) {
      throw refused(
          FaultCode.AS_AT,
          "its name has no date, and the contract takes the day of the extract from it",
          "name it such as " + contract.feed() + "-2014-03-31.csv");
    }
  }

  private Delivery scoped(Delivery delivery, List<Span> spans) {
    Optional<String> column = contract.arrival().scopeColumn();
    if (column.isEmpty() || delivery.content().rows() == 0) {
      return delivery;
    }
    return new ScopeFinder(contract, header, column.get())
        .find(delivery, spans)
        .map(month ->
            new Delivery(
                delivery.id(), delivery.fileName(), delivery.content(), header, month.toString()))
        .orElseThrow(() ->
            new FileRefused(
                new FileFault(
                    FaultCode.SCOPE_UNKNOWN,
                    file.toString(),
                    new Place(0, column.get(), false),
                    "",
                    "none of the first rows has a month here, so it cannot be told which month"
                        + " the file stands for",
                    "fill the column at the source")));
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
