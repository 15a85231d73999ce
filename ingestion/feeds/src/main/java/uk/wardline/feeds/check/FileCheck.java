package uk.wardline.feeds.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.wardline.feeds.contract.Contract;
import uk.wardline.feeds.fault.RowFault;
import uk.wardline.feeds.row.AcceptedRow;
import uk.wardline.feeds.row.Line;
import uk.wardline.feeds.row.RowJudge;
import uk.wardline.feeds.row.RowKey;
import uk.wardline.feeds.row.RowReader;
import uk.wardline.feeds.row.Verdict;
import uk.wardline.feeds.survey.Delivery;
import uk.wardline.feeds.survey.DeliverySurveyor;
import uk.wardline.feeds.survey.Span;
import uk.wardline.feeds.survey.Survey;

/**
 * Reads files as a load would and says what of them does not fit their contract; nothing is loaded.
 * Needs no platform. Memory grows with the number of keys of a file, where its contract has a key.
 * Thread-safe.
 */
public final class FileCheck {
  private final Path workFolder;

  /**
   * A check that unpacks what is packed.
   *
   * @param workFolder an existing folder for the content of gzip files, which is left as it was
   */
  public FileCheck(Path workFolder) {
    this.workFolder = workFolder;
  }

  /**
   * Checks a file.
   *
   * @throws UncheckedIOException if the disk fails
   * @throws uk.wardline.feeds.survey.DeliveryChanged if the file changes while it is read
   */
  public Checked check(Path file, Contract contract) {
    return switch (new DeliverySurveyor(workFolder).survey(file, contract)) {
      case Survey.Refused refused -> new Checked.Refused(file, refused.faults());
      case Survey.Sound sound -> {
        try {
          yield read(file, contract, sound);
        } finally {
          remove(sound.delivery());
        }
      }
    };
  }

  private static Checked.Read read(Path file, Contract contract, Survey.Sound sound) {
    var delivery = sound.delivery();
    var reader = new RowReader(delivery, contract);
    var judge = new RowJudge(contract, delivery);
    var misfits = new Misfits();
    Map<String, Long> keys = new HashMap<>();
    long quarantined = 0;
    for (Span span : sound.spans()) {
      for (Iterator<Line> lines = reader.read(span); lines.hasNext(); ) {
        List<RowFault> reasons = reasons(judge.judge(lines.next()), contract, keys);
        reasons.forEach(misfits::add);
        quarantined += reasons.isEmpty() ? 0 : 1;
      }
    }
    return new Checked.Read(
        file, delivery.content().rows(), quarantined, sound.notes(), misfits.all());
  }

  private static List<RowFault> reasons(
      Verdict verdict, Contract contract, Map<String, Long> keys) {
    return switch (verdict) {
      case Verdict.Quarantined(long _, String _, List<RowFault> reasons) -> reasons;
      case Verdict.Accepted(AcceptedRow row) -> {
        @Nullable Long first = row.key() == null ? null : keys.putIfAbsent(row.key(), row.line());
        yield first == null || row.key() == null
            ? List.of()
            : List.of(RowKey.taken(contract, row.key(), row.line(), first));
      }
    };
  }

  private static void remove(Delivery delivery) {
    if (delivery.content().spooled()) {
      try {
        Files.deleteIfExists(delivery.content().file());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
