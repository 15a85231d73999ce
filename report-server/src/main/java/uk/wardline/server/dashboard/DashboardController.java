package uk.wardline.server.dashboard;

import java.time.Duration;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import uk.wardline.server.account.Reader;
import uk.wardline.server.audit.AuditAction;
import uk.wardline.server.audit.AuditEntry;
import uk.wardline.server.audit.AuditOutcome;
import uk.wardline.server.audit.AuditTrail;

/** The page of the dashboard of street incidents. */
@Controller
public final class DashboardController {
  private static final String SUBJECT = "Street incidents (published.incident_ward_month)";

  private final IncidentDashboard dashboard;
  private final AuditTrail audit;

  DashboardController(IncidentDashboard dashboard, AuditTrail audit) {
    this.dashboard = dashboard;
    this.audit = audit;
  }

  @GetMapping("/incidents")
  String show(
      @AuthenticationPrincipal Reader reader,
      @RequestParam(name = "ward-set", required = false) @Nullable String wardSet,
      @RequestParam(name = "from", required = false) @Nullable String from,
      @RequestParam(name = "to", required = false) @Nullable String to,
      Model model) {
    long began = System.nanoTime();
    try {
      var view = show(reader, wardSet, new Months(month(from), month(to)), model);
      audit.add(entry(reader, view, Duration.ofNanos(System.nanoTime() - began)));
    } catch (RuntimeException | Error e) {
      leaveTrace(reader, e);
      throw e;
    }
    return "incidents";
  }

  private record Months(Optional<YearMonth> first, Optional<YearMonth> last) {
    boolean endBeforeTheyBegin() {
      return first.isPresent() && last.isPresent() && first.get().isAfter(last.get());
    }
  }

  private Optional<DashboardView> show(
      Reader reader, @Nullable String wardSet, Months months, Model model) {
    var sets = dashboard.choices();
    model.addAttribute("sets", sets);
    if (sets.isEmpty()) {
      return Optional.empty();
    }
    var set = sets.stream().filter(s -> s.id().equals(wardSet)).findFirst().orElse(sets.getFirst());
    var last = months.last();
    if (months.endBeforeTheyBegin()) {
      model.addAttribute("problem", "The last month must not be before the first one");
      last = months.first();
    }
    var view = dashboard.view(reader, set, months.first(), last);
    model.addAttribute("set", set);
    view.ifPresent(v -> model.addAttribute("view", v));
    return view;
  }

  private void leaveTrace(Reader reader, Throwable thrown) {
    try {
      audit.add(
          AuditEntry.of(
              reader.login(),
              AuditAction.DASHBOARD,
              SUBJECT,
              AuditOutcome.FAILED,
              Map.of("fault", thrown.getClass().getSimpleName())));
    } catch (RuntimeException e) {
      thrown.addSuppressed(e);
    }
  }

  private static AuditEntry entry(Reader reader, Optional<DashboardView> view, Duration took) {
    return new AuditEntry(
        reader.login(),
        AuditAction.DASHBOARD,
        SUBJECT,
        view.map(v ->
                Map.of(
                    "ward-set", v.wardSet().id(),
                    "from", v.from().toString(),
                    "to", v.to().toString()))
            .orElse(Map.of()),
        view.map(v -> (long) v.figures().wards().size()).orElse(0L),
        AuditOutcome.DONE,
        view.map(v -> v.release().number()).orElse(null),
        took);
  }

  /** A month as the form sends it; what is no month counts as not given. */
  private static Optional<YearMonth> month(@Nullable String text) {
    if (text == null || text.isBlank()) {
      return Optional.empty();
    }
    try {
      return Optional.of(YearMonth.parse(text.strip()));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
