package uk.wardline.server.report;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import uk.wardline.reports.ReportDefinition;
import uk.wardline.server.answer.Answers;
import uk.wardline.server.answer.Asker;
import uk.wardline.server.answer.Dated;
import uk.wardline.server.audit.AuditAction;
import uk.wardline.server.audit.AuditEntry;
import uk.wardline.server.audit.AuditOutcome;
import uk.wardline.server.audit.AuditTrail;
import uk.wardline.server.birt.Choice;
import uk.wardline.server.birt.ParameterFault;
import uk.wardline.server.birt.ReportFacts;
import uk.wardline.server.birt.ReportOutcome;
import uk.wardline.server.birt.ReportProgress;
import uk.wardline.server.birt.ReportRequest;
import uk.wardline.server.birt.ReportRunner;
import uk.wardline.server.birt.ReportSurroundings;
import uk.wardline.server.ward.Freshness;
import uk.wardline.server.ward.WardSets;
import uk.wardline.warehouse.release.Release;

/**
 * Runs a report for somebody: with that somebody's rights, from one release, with an entry in the
 * audit trail. The page and the command line both come here. Thread-safe.
 */
public final class ReportDesk {
  private final ReportRunner runner;
  private final Answers answers;
  private final WardSets wardSets;
  private final Freshness freshness;
  private final AuditTrail audit;
  private final Clock clock;

  /** A desk that uses these. */
  public ReportDesk(
      ReportRunner runner,
      Answers answers,
      WardSets wardSets,
      Freshness freshness,
      AuditTrail audit,
      Clock clock) {
    this.runner = runner;
    this.answers = answers;
    this.wardSets = wardSets;
    this.freshness = freshness;
    this.audit = audit;
    this.clock = clock;
  }

  /** What may be chosen, parameter by parameter. */
  public Map<String, List<Choice>> choices(Asker asker, ReportDefinition report) {
    return runner.choices(report.id(), surroundings(asker));
  }

  /**
   * Runs a report, and leaves an entry in the audit trail however it ends.
   *
   * @param folder where the files go
   */
  public Dated<ReportOutcome> run(
      Asker asker, ReportRequest request, Path folder, ReportProgress progress) {
    var began = clock.instant();
    try {
      var dated = answers.ask(() -> runner.run(request, surroundings(asker), folder, progress));
      audit.add(entry(asker, request, dated, began));
      return dated;
    } catch (RuntimeException | Error e) {
      try {
        var why = new Unrun(AuditOutcome.FAILED, e.getClass().getSimpleName());
        audit.add(entry(asker.login(), request, why, Duration.between(began, clock.instant())));
      } catch (RuntimeException unwritten) {
        e.addSuppressed(unwritten);
      }
      throw e;
    }
  }

  /**
   * Why a report was not run.
   *
   * @param why in our own words
   */
  public record Unrun(AuditOutcome outcome, String why) {}

  /**
   * Leaves an entry in the audit trail for a report that somebody asked for and that was not run.
   */
  public void note(String login, ReportRequest request, Unrun why) {
    audit.add(unrun(login, request, why));
  }

  /** That entry, for who has no desk at hand. */
  public static AuditEntry unrun(String login, ReportRequest request, Unrun why) {
    return entry(login, request, why, Duration.ZERO);
  }

  private static AuditEntry entry(String login, ReportRequest request, Unrun why, Duration took) {
    var detail = new HashMap<>(text(request.values()));
    detail.put("fault", why.why());
    return new AuditEntry(
        login, AuditAction.REPORT, request.report(), detail, null, why.outcome(), null, took);
  }

  private ReportSurroundings surroundings(Asker asker) {
    var release = answers.release();
    return new ReportSurroundings(
        asker::connect, wardSets::find, report -> facts(release, freshness.stamp(report.facts())));
  }

  private static ReportFacts facts(Release release, Freshness.Stamp stamp) {
    return new ReportFacts(
        stamp.sources(),
        release.number(),
        release.madeAt(),
        stamp.latest(),
        stamp.rowsQuarantined());
  }

  private AuditEntry entry(
      Asker asker, ReportRequest request, Dated<ReportOutcome> dated, Instant began) {
    var took = Duration.between(began, clock.instant());
    Function<AuditOutcome, AuditEntry> without =
        outcome ->
            new AuditEntry(
                asker.login(),
                AuditAction.REPORT,
                request.report(),
                text(request.values()),
                null,
                outcome,
                dated.release().number(),
                took);
    return switch (dated.value()) {
      case ReportOutcome.Rendered done ->
          new AuditEntry(
              asker.login(),
              AuditAction.REPORT,
              request.report(),
              text(done.values()),
              done.rows(),
              AuditOutcome.DONE,
              dated.release().number(),
              took);
      case ReportOutcome.Refused _ -> without.apply(AuditOutcome.REFUSED);
      case ReportOutcome.Cancelled _ -> without.apply(AuditOutcome.CANCELLED);
    };
  }

  private static Map<String, String> text(Map<String, List<String>> values) {
    return values.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, e -> String.join(", ", e.getValue())));
  }

  /** The faults of a request, as one text. */
  public static String text(List<ParameterFault> faults) {
    var lines = new ArrayList<String>();
    for (var fault : faults) {
      lines.add(fault.parameter() + ": " + fault.message());
    }
    return String.join(" ", lines);
  }
}
