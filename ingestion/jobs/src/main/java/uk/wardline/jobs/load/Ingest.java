package uk.wardline.jobs.load;

import static uk.wardline.warehouse.app.Tables.REFUSED_DELIVERY;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import uk.wardline.feeds.contract.Key;
import uk.wardline.feeds.survey.Span;
import uk.wardline.geo.WardSet;
import uk.wardline.jobs.customer.EngineFinder;
import uk.wardline.jobs.flow.KeysJob;
import uk.wardline.jobs.flow.RepeatedKeys;
import uk.wardline.jobs.flow.WriteCounts;
import uk.wardline.jobs.flow.WriteJob;
import uk.wardline.jobs.flow.WritePlan;
import uk.wardline.jobs.geo.StoredWardSet;
import uk.wardline.jobs.geo.WardTables;
import uk.wardline.warehouse.load.Check;
import uk.wardline.warehouse.load.LoadState;
import uk.wardline.warehouse.platform.Platform;
import uk.wardline.warehouse.release.Release;

/**
 * Loads files: all that are sound and new, in one release, or none. Killed at any moment and run
 * again, it gives what it would have given at once.
 */
public final class Ingest {
  private final Platform platform;
  private final int parallelism;
  private final Clock clock;

  /**
   * Loads into a platform.
   *
   * @param parallelism how many files are looked through, and how many spans parsed, at a time
   */
  public Ingest(Platform platform, int parallelism, Clock clock) {
    this.platform = platform;
    this.parallelism = parallelism;
    this.clock = clock;
  }

  /**
   * Takes files in, in their order.
   *
   * @throws CheckFailed if what was written does not add up
   * @throws LoadHeld if a load waits for a steward
   * @throws uk.wardline.feeds.survey.DeliveryChanged if a file changed while it was loaded
   * @throws uk.wardline.jobs.flow.WriteFailed if rows cannot be written
   * @throws uk.wardline.warehouse.release.WorkHeld if another load is under way
   */
  public IngestReport run(List<Arrived> files, LoadListener listener) {
    var receivedAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
    try (var session = LoadSession.begin(platform, "ingest", listener);
        var spool = Spool.emptied(platform.dataFolder())) {
      var book = new DeliveryBook(session.app());
      var surveyed =
          session.step(
              Step.SURVEY,
              () -> {
                var found =
                    new SurveyStep(book, spool.folder(), parallelism, today(receivedAt)).run(files);
                return new Done<>(found, found.rows(), null, describe(found));
              });
      noteRefused(session, surveyed);
      var feeds = new FeedTable(session);
      var changes = feeds.changes(surveyed);
      var decisions = LinkDecisions.read(session.app());
      if (!surveyed.fresh().isEmpty() || decisions.pending() > 0) {
        var news = new News(surveyed, decisions, receivedAt, () -> feeds.write(changes));
        return load(session, book, news);
      }
      if (!changes.isEmpty()) {
        return withoutFiles(session, surveyed, "contracts changed", () -> feeds.write(changes));
      }
      return Entered.anyNew(session)
          ? withoutFiles(session, surveyed, "people entered something", () -> {})
          : nothingNew(session, surveyed);
    }
  }

  /**
   * What there is to be loaded.
   *
   * @param writeFeeds writes what is new in the contracts themselves
   */
  private record News(
      Surveyed surveyed, LinkDecisions decisions, Instant receivedAt, Runnable writeFeeds) {}

  /** A day is one of London, as a person reads it. */
  private static LocalDate today(Instant now) {
    return LocalDate.ofInstant(now, ZoneId.of("Europe/London"));
  }

  private IngestReport load(LoadSession session, DeliveryBook book, News news) {
    var surveyed = news.surveyed();
    var decisions = news.decisions();
    var receivedAt = news.receivedAt();
    var wards = WardTables.read(session.catalog()).stream().map(StoredWardSet::set).toList();
    var plan = plan(session, receivedAt, surveyed, wards);
    var counts = write(session, withoutRepeats(session, plan, surveyed), surveyed);
    surveyed.checkUnchanged();
    var taken = taken(session, book, surveyed, counts);
    session.step(
        Step.REPLACE,
        () -> {
          news.writeFeeds().run();
          return new DeliverySteps(session).replace(taken, receivedAt);
        });
    var pounds = new PoundsSteps(session, book, taken);
    var versions = new VersionSteps(session, taken);
    var customers = follow(session, versions, receivedAt, decisions);
    var measures = new MeasureSteps(session);
    measures.placeNewPoints(wards);
    measures.makeMarts();
    session.step(Step.CHECKS, () -> new LoadChecks(session, book).run(taken, measures, versions));
    var checks = new ArrayList<>(new DeliveryChecks(book).of(taken));
    if (pounds.any()) {
      checks.addAll(session.step(Step.POUNDS, pounds::check));
    }
    Check.write(session.app(), session.loadId(), checks);
    var reasons = Check.reasonsToHold(checks);
    surveyed.checkUnchanged();
    Optional<Release> release = Optional.empty();
    if (reasons.isPresent()) {
      session.hold(
          reasons.get(),
          tx -> {
            DeliveryBook.hold(tx, session.loadId(), receivedAt, taken);
            decisions.heeded(tx, session.loadId());
          });
    } else {
      release =
          Optional.of(
              session.release(
                  describe(surveyed),
                  tx -> {
                    DeliveryBook.write(tx, session.loadId(), receivedAt, taken);
                    LinkDecisions.applied(tx, session.loadId(), decisions.last());
                  }));
    }
    return new IngestReport(
        session.loadId(),
        release.isPresent() ? LoadState.RELEASED : LoadState.HELD,
        release,
        outcomes(taken, surveyed),
        List.copyOf(checks),
        customers);
  }

  /** Lets persons and facts follow what was there; a load of neither goes past all of this. */
  private static Optional<CustomersFound> follow(
      LoadSession session, VersionSteps versions, Instant receivedAt, LinkDecisions decisions) {
    LocalDate today = today(receivedAt);
    var steps = new CustomerSteps(session, new EngineFinder(today), decisions);
    Optional<CustomersFound> found = Optional.empty();
    if (versions.anyPersons()) {
      session.step(Step.PERSONS, versions::persons);
    }
    if (versions.anyPersons() || decisions.pending() > 0) {
      found = session.step(Step.CUSTOMERS, () -> steps.find(today, receivedAt));
    }
    if (!versions.tables().isEmpty()) {
      session.step(Step.VERSIONS, versions::facts);
    }
    if (found.isPresent()) {
      session.step(Step.REKEY, steps::rekey);
    }
    return found;
  }

  private WritePlan plan(
      LoadSession session, Instant receivedAt, Surveyed surveyed, List<WardSet> wards) {
    return new WritePlan(
        session.loadId(),
        receivedAt,
        surveyed.fresh().stream()
            .map(f ->
                new WritePlan.Planned(
                    f.survey().delivery(), f.arrived().contract(), f.asAt(), RepeatedKeys.NONE))
            .toList(),
        wards);
  }

  /** Adds to the plan which rows have a key that an earlier row has; only where there are keys. */
  private WritePlan withoutRepeats(LoadSession session, WritePlan plan, Surveyed surveyed) {
    if (surveyed.fresh().stream().noneMatch(Ingest::hasKey)) {
      return plan;
    }
    List<List<Span>> spans =
        surveyed.fresh().stream()
            .map(f -> hasKey(f) ? f.survey().spans() : List.<Span>of())
            .toList();
    return session.step(
        Step.KEYS,
        () -> {
          var repeated = new KeysJob(parallelism).run(plan, spans);
          long rows = repeated.stream().mapToLong(RepeatedKeys::size).sum();
          return Done.with(plan.without(repeated), rows + " rows with a key that is taken");
        });
  }

  private static boolean hasKey(Surveyed.Fresh fresh) {
    return fresh.arrived().contract().table().key() instanceof Key.Columns;
  }

  private WriteCounts write(LoadSession session, WritePlan plan, Surveyed surveyed) {
    if (surveyed.fresh().isEmpty()) {
      return new WriteCounts(List.of(), Instant.EPOCH);
    }
    long bytes =
        surveyed.fresh().stream().mapToLong(f -> f.survey().delivery().content().bytes()).sum();
    var spans = surveyed.fresh().stream().map(f -> f.survey().spans()).toList();
    return session.step(
        Step.WRITE,
        () -> {
          var counts =
              new WriteJob(session.catalogAddress(), parallelism)
                  .run(plan, spans, done -> session.listener().progress(done, bytes));
          return new Done<>(
              counts,
              surveyed.rows(),
              counts.accepted() + counts.quarantined(),
              counts.quarantined() + " rows quarantined");
        });
  }

  private static List<Intake> taken(
      LoadSession session, DeliveryBook book, Surveyed surveyed, WriteCounts counts) {
    var taken = new ArrayList<Intake>();
    for (int i = 0; i < surveyed.fresh().size(); i++) {
      var fresh = surveyed.fresh().get(i);
      var delivery = fresh.survey().delivery();
      String feed = fresh.arrived().contract().feed();
      var replaces =
          delivery
              .scope()
              .map(scope -> replaced(session, book, taken, feed, scope))
              .orElse(List.of());
      taken.add(
          new Intake(
              fresh.arrived(),
              delivery,
              fresh.asAt(),
              fresh.survey().notes(),
              counts.deliveries().get(i),
              replaces));
    }
    return List.copyOf(taken);
  }

  /** The latest of the same load if there is one, for that took the place of those before. */
  private static List<DeliveryBook.Entry> replaced(
      LoadSession session, DeliveryBook book, List<Intake> taken, String feed, String scope) {
    return taken.reversed().stream()
        .filter(t -> t.arrived().contract().feed().equals(feed))
        .filter(t -> t.delivery().scope().equals(Optional.of(scope)))
        .findFirst()
        .map(t -> List.of(t.entry(session.loadId())))
        .orElseGet(() -> book.inForce(feed, scope));
  }

  /**
   * No file is new, but what may be shown has changed, or the ledger: that is not left until one
   * is.
   *
   * @param news what has changed
   */
  private static IngestReport withoutFiles(
      LoadSession session, Surveyed surveyed, String news, Runnable writeFeeds) {
    session.step(
        Step.REPLACE,
        () -> {
          writeFeeds.run();
          return Done.with(surveyed, news);
        });
    var measures = new MeasureSteps(session);
    measures.makeMarts();
    measures.check();
    var release = session.release(describe(surveyed) + ", " + news, tx -> {});
    return new IngestReport(
        session.loadId(),
        LoadState.RELEASED,
        Optional.of(release),
        surveyed.others(),
        List.of(),
        Optional.empty());
  }

  private static IngestReport nothingNew(LoadSession session, Surveyed surveyed) {
    var refused = surveyed.others().stream().anyMatch(FileOutcome.Refused.class::isInstance);
    var state = refused ? LoadState.REFUSED : LoadState.UNCHANGED;
    session.endWithoutRelease(state, describe(surveyed));
    return new IngestReport(
        session.loadId(), state, Optional.empty(), surveyed.others(), List.of(), Optional.empty());
  }

  private static void noteRefused(LoadSession session, Surveyed surveyed) {
    for (FileOutcome outcome : surveyed.others()) {
      if (outcome instanceof FileOutcome.Refused refused) {
        session
            .app()
            .insertInto(REFUSED_DELIVERY)
            .set(REFUSED_DELIVERY.LOAD_ID, session.loadId())
            .set(REFUSED_DELIVERY.FEED, refused.arrived().contract().feed())
            .set(REFUSED_DELIVERY.FILE_NAME, refused.arrived().fileName())
            .set(REFUSED_DELIVERY.FAULTS, FaultJson.of(refused.faults()))
            .execute();
      }
    }
  }

  private static List<FileOutcome> outcomes(List<Intake> taken, Surveyed surveyed) {
    var loaded =
        taken.stream()
            .map(t ->
                new FileOutcome.Loaded(
                    t.arrived(),
                    t.delivery(),
                    t.counts(),
                    t.notes(),
                    t.replaces().stream().map(DeliveryBook.Entry::fileName).toList(),
                    replacedBy(t, taken)));
    return Stream.concat(loaded, surveyed.others().stream()).toList();
  }

  private static String replacedBy(Intake intake, List<Intake> taken) {
    return taken.stream()
        .filter(
            other -> other.replaces().stream().anyMatch(e -> e.id().equals(intake.delivery().id())))
        .map(other -> other.delivery().fileName())
        .findFirst()
        .orElse("");
  }

  private static String describe(Surveyed surveyed) {
    long refused = surveyed.others().stream().filter(FileOutcome.Refused.class::isInstance).count();
    return "%d new, %d known, %d refused"
        .formatted(surveyed.fresh().size(), surveyed.others().size() - refused, refused);
  }
}
