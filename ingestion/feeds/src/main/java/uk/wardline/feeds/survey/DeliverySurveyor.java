package uk.wardline.feeds.survey;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
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
    try {
      FileFacts.Facts before = facts(file);
      Survey survey = pass(file, contract, before);
      // A file that is still written to can look broken in any way: say that first.
      return isUnchanged(file, before) ? survey : dropped(survey, changing(file), file);
    } catch (FileRefused e) {
      return new Survey.Refused(file, e.faults());
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot survey " + file, e);
    }
  }

  private Survey pass(Path file, Contract contract, FileFacts.Facts before) throws IOException {
    Path spool = isGzip(file) ? Files.createTempFile(workFolder, "unpacked-", ".csv") : null;
    Survey survey = null;
    try {
      survey = new SurveyPass(file, contract, limits, spool).run(before.size());
    } catch (DeliveryChanged e) {
      survey = new Survey.Refused(file, changing(file).faults());
    } catch (FileRefused e) {
      survey = new Survey.Refused(file, e.faults());
    } finally {
      if (spool != null && !(survey instanceof Survey.Sound)) {
        Files.deleteIfExists(spool);
      }
    }
    return survey;
  }

  private boolean isUnchanged(Path file, FileFacts.Facts before) throws IOException {
    try {
      return before.equals(fileFacts.of(file));
    } catch (NoSuchFileException e) {
      return false;
    }
  }

  private static Survey dropped(Survey survey, FileRefused refused, Path file) throws IOException {
    if (survey instanceof Survey.Sound sound && sound.delivery().content().spooled()) {
      Files.deleteIfExists(sound.delivery().content().file());
    }
    return new Survey.Refused(file, refused.faults());
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

  static FileRefused changing(Path file) {
    return refused(
        file,
        FaultCode.CHANGING,
        "the file changed while it was read: something still writes to it",
        "load it again when it is complete; let the source write under another name and rename at"
            + " the end");
  }
}
