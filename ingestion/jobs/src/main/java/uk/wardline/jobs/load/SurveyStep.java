package uk.wardline.jobs.load;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import uk.wardline.feeds.contract.Arrival.AsAt;
import uk.wardline.feeds.fault.FaultCode;
import uk.wardline.feeds.fault.FileFault;
import uk.wardline.feeds.fault.Place;
import uk.wardline.feeds.survey.Delivery;
import uk.wardline.feeds.survey.DeliverySurveyor;
import uk.wardline.feeds.survey.Survey;

/** Looks through every file, several at a time, and sorts out those that need no loading. */
final class SurveyStep {
  private final DeliveryBook book;
  private final Path spool;
  private final int threads;
  private final LocalDate today;

  /**
   * A step that looks into the book for what came before.
   *
   * @param spool an existing folder for the content of gzip files
   * @param today the day of receipt
   */
  SurveyStep(DeliveryBook book, Path spool, int threads, LocalDate today) {
    this.today = today;
    this.book = book;
    this.spool = spool;
    this.threads = threads;
  }

  Surveyed run(List<Arrived> files) {
    var surveyor = new DeliverySurveyor(spool);
    var stamps = files.stream().map(f -> FileStamp.of(f.file())).toList();
    try (var pool = Executors.newFixedThreadPool(threads)) {
      List<Future<Survey>> surveys =
          files.stream()
              .map(f -> pool.submit(() -> surveyor.survey(f.file(), f.contract())))
              .toList();
      var found = new ArrayList<Survey>();
      for (Future<Survey> survey : surveys) {
        found.add(result(survey));
      }
      return sorted(files, found, stamps);
    }
  }

  private static Survey result(Future<Survey> survey) {
    try {
      return survey.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while files were looked through", e);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause
          ? cause
          : new IllegalStateException(e.getCause());
    }
  }

  private Surveyed sorted(
      List<Arrived> files, List<Survey> surveys, List<Optional<FileStamp>> stamps) {
    var fresh = new ArrayList<Surveyed.Fresh>();
    var others = new ArrayList<FileOutcome>();
    Map<String, String> seen = new HashMap<>();
    for (int i = 0; i < files.size(); i++) {
      var file = files.get(i);
      var stamp = stamps.get(i);
      switch (surveys.get(i)) {
        case Survey.Refused refused -> others.add(new FileOutcome.Refused(file, refused.faults()));
        case Survey.Sound sound -> {
          var delivery = sound.delivery();
          var twin = seen.putIfAbsent(delivery.id(), delivery.fileName());
          var earlier = twin == null ? earlier(delivery) : twin + " of this load";
          if (earlier.isEmpty()) {
            var asAt = asAt(file, delivery);
            untimely(file, asAt)
                .ifPresentOrElse(
                    others::add, () -> fresh.add(new Surveyed.Fresh(file, sound, asAt, stamp)));
          } else {
            others.add(new FileOutcome.Known(file, delivery.content().rows(), earlier));
          }
        }
      }
    }
    return new Surveyed(fresh, others);
  }

  private LocalDate asAt(Arrived file, Delivery delivery) {
    return file.contract().arrival().asAt() == AsAt.FILE_NAME
        ? delivery.dayInName().orElseThrow()
        : today;
  }

  /** What is said of an extract whose day cannot be right, or comes too late. */
  private Optional<FileOutcome> untimely(Arrived file, LocalDate asAt) {
    if (asAt.isAfter(today)) {
      return Optional.of(
          refused(
              file,
              FaultCode.AS_AT,
              "is of %s by its name, and that day has not come".formatted(asAt),
              "name it by the day on which the extract was taken"));
    }
    if (!file.contract().versioned()) {
      return Optional.empty();
    }
    return book.latest(file.contract().feed())
        .filter(asAt::isBefore)
        .map(latest ->
            refused(
                file,
                FaultCode.LATE,
                "is of %s, and the extract of %s of this feed is loaded already"
                    .formatted(asAt, latest),
                "have what is to be corrected delivered in an extract of %s or later"
                    .formatted(latest)));
  }

  private static FileOutcome refused(Arrived file, FaultCode code, String problem, String remedy) {
    return new FileOutcome.Refused(
        file,
        List.of(new FileFault(code, file.file().toString(), Place.FILE, "", problem, remedy)));
  }

  private String earlier(Delivery delivery) {
    return book.find(delivery.id())
        .map(entry -> "%s of load %d".formatted(entry.fileName(), entry.loadId()))
        .orElse("");
  }
}
