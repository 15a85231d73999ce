package uk.wardline.feeds.survey;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
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

/**
 * Looks through a file once, before anything of it is loaded: whether it is whole, of the agreed
 * form and no longer written to; its hash; and where its rows stand, so that they can be read in
 * parallel. A file that cannot be loaded whole is refused whole. Memory does not grow with the
 * file. Thread-safe.
 */
public final class DeliverySurveyor {

  private final Path workFolder;
  private final SurveyLimits limits;
  private final FileFacts fileFacts;

  /**
   * A surveyor with the usual limits.
   *
   * @param workFolder an existing folder for the content of gzip files
   */
  public DeliverySurveyor(Path workFolder) {
    this(workFolder, SurveyLimits.STANDARD, FileFacts.real());
  }

  /** A surveyor with other limits. */
  public DeliverySurveyor(Path workFolder, SurveyLimits limits) {
    this(workFolder, limits, FileFacts.real());
  }

  DeliverySurveyor(Path workFolder, SurveyLimits limits, FileFacts fileFacts) {
    this.workFolder = workFolder;
    this.limits = limits;
    this.fileFacts = fileFacts;
  }

  /**
   * Surveys a file.
   *
   * @throws UncheckedIOException if the disk fails, or the work folder is full
   */
  public Survey survey(Path file, Contract contract) {
    Path spool = null;
    Survey survey = null;
    try {
      FileFacts.Facts before = facts(file);
      boolean packed = isGzip(file);
      spool = packed ? Files.createTempFile(workFolder, "unpacked-", ".csv") : null;
      survey = new Pass(file, contract, before, spool).run();
    } catch (DeliveryChanged e) {
      survey = new Survey.Refused(file, changing(file).faults());
    } catch (FileRefused e) {
      survey = new Survey.Refused(file, e.faults());
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot survey " + file, e);
    } finally {
      if (spool != null && !(survey instanceof Survey.Sound)) {
        delete(spool);
      }
    }
    return survey;
  }

  private static void delete(Path spool) {
    try {
      Files.deleteIfExists(spool);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot delete " + spool, e);
    }
  }

  private FileFacts.Facts facts(Path file) throws IOException {
    if (!Files.exists(file)) {
      throw refused(file, FaultCode.FILE_MISSING, "there is no such file", "check the path");
    }
    if (!Files.isRegularFile(file)) {
      throw refused(
          file, FaultCode.NOT_A_FILE, "this is a folder or a device, not a file", "name a file");
    }
    return fileFacts.of(file);
  }

  private static boolean isGzip(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return Gzip.is(in.readNBytes(2));
    } catch (AccessDeniedException e) {
      throw refused(
          file,
          FaultCode.UNREADABLE,
          "the file may not be read",
          "give this account the right to read it");
    } catch (NoSuchFileException e) {
      throw refused(file, FaultCode.FILE_MISSING, "there is no such file", "check the path");
    }
  }

  private static FileRefused refused(Path file, FaultCode code, String problem, String remedy) {
    return new FileRefused(new FileFault(code, file.toString(), Place.FILE, "", problem, remedy));
  }

  private static FileRefused changing(Path file) {
    return refused(
        file,
        FaultCode.CHANGING,
        "the file changed while it was read: something still writes to it",
        "load it again when it is complete; let the source write under another name and rename at"
            + " the end");
  }

  /** One pass over one file. */
  private final class Pass {

    private final Path file;
    private final Contract contract;
    private final FileFacts.Facts before;
    private final @Nullable Path spool;
    private final HeaderCheck headerCheck;
    private final SpanBuilder builder;
    private final List<Note> notes = new ArrayList<>();
    private Header header;

    Pass(Path file, Contract contract, FileFacts.Facts before, @Nullable Path spool) {
      this.file = file;
      this.contract = contract;
      this.before = before;
      this.spool = spool;
      this.headerCheck = new HeaderCheck(file.toString(), contract);
      this.header = new Header(contract.table().columnNames());
      this.builder = new SpanBuilder(file.toString(), contract.format(), limits, this::header);
    }

    private Header header(byte[] text, long line) {
      header = headerCheck.check(text, line);
      return header;
    }

    Survey run() throws IOException {
      OutputStream copy =
          spool == null ? OutputStream.nullOutputStream() : Files.newOutputStream(spool);
      try (var content = new ContentInput(opened(), copy)) {
        scan(content);
        return sound(content);
      } catch (EOFException | ZipException e) {
        throw refused(
            file, FaultCode.GZIP, "the gzip is broken or ends early", "have it delivered again");
      }
    }

    private InputStream opened() throws IOException {
      InputStream in = Files.newInputStream(file);
      return spool == null ? in : Gzip.of(in, file.toString(), before.size(), limits);
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

    private Survey sound(ContentInput content) throws IOException {
      checkUnchanged(content.bytes());
      List<Span> spans = builder.spans();
      checkNotEmpty();
      String path = spool == null ? file.toAbsolutePath().toString() : spool.toString();
      var where = new Delivery.Content(path, spool != null, content.bytes(), builder.allRows());
      String name = String.valueOf(file.getFileName());
      var delivery = new Delivery(content.sha(), name, where, header, null);
      return new Survey.Sound(scoped(delivery, spans), spans, allNotes());
    }

    private void checkUnchanged(long bytes) throws IOException {
      boolean same = before.equals(fileFacts.of(file)) && (spool != null || bytes == before.size());
      if (!same) {
        throw changing(file);
      }
    }

    private void checkNotEmpty() {
      if (builder.headerMissing() || (builder.allRows() == 0 && !contract.format().header())) {
        throw refused(
            file, FaultCode.EMPTY, "the file has blank lines alone", "have it delivered again");
      }
      if (builder.allRows() == 0 && contract.arrival().mode() == Arrival.Mode.FULL) {
        throw refused(
            file,
            FaultCode.HEADER_ALONE,
            "the file has a header and no rows; as a full delivery it would end every record that"
                + " it replaces",
            "have it delivered again, or make the feed a delta if no rows is a real answer");
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
}
