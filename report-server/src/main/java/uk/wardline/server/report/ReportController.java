package uk.wardline.server.report;

import java.util.List;
import java.util.Map;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import uk.wardline.reports.Catalogue;
import uk.wardline.reports.ReportDefinition;
import uk.wardline.reports.ReportParameter;
import uk.wardline.server.account.Reader;
import uk.wardline.server.web.NotForYouException;
import uk.wardline.server.web.NotThereException;

/** The catalogue, and the page a report is asked for on. */
@Controller
public final class ReportController {
  private static final int RUNS_SHOWN = 10;

  private final Catalogue catalogue;
  private final ReportRuns runs;

  ReportController(Catalogue catalogue, ReportRuns runs) {
    this.catalogue = catalogue;
    this.runs = runs;
  }

  @GetMapping("/reports")
  String list(@AuthenticationPrincipal Reader reader, Model model) {
    model.addAttribute("reports", catalogue.forRole(reader.role()));
    return "reports";
  }

  @GetMapping("/reports/{id}")
  String form(
      @AuthenticationPrincipal Reader reader,
      @PathVariable String id,
      @RequestParam MultiValueMap<String, String> given,
      Model model) {
    var report = report(reader, id);
    var choices = runs.choices(reader, report);
    model.addAttribute("report", report);
    model.addAttribute(
        "fields",
        report.parameters().stream()
            .map(p ->
                ReportField.of(
                    p,
                    choices.getOrDefault(p.name(), List.of()),
                    given.getOrDefault(p.name(), List.of())))
            .toList());
    model.addAttribute("runs", runs.latest(reader, id, RUNS_SHOWN));
    return "report";
  }

  @PostMapping("/reports/{id}")
  String start(
      @AuthenticationPrincipal Reader reader,
      @PathVariable String id,
      @RequestParam MultiValueMap<String, String> sent) {
    var report = report(id);
    var values = values(report, sent);
    if (!report.isFor(reader.role())) {
      runs.denied(reader, report, values);
      throw new NotForYouException("The report " + id);
    }
    return "redirect:/runs/" + runs.start(reader, report, values);
  }

  private static Map<String, List<String>> values(
      ReportDefinition report, MultiValueMap<String, String> sent) {
    return report.parameters().stream()
        .map(ReportParameter::name)
        .filter(sent::containsKey)
        .collect(
            java.util.stream.Collectors.toMap(
                name -> name, name -> sent.getOrDefault(name, List.of())));
  }

  private ReportDefinition report(Reader reader, String id) {
    var report = report(id);
    if (!report.isFor(reader.role())) {
      throw new NotForYouException("The report " + id);
    }
    return report;
  }

  private ReportDefinition report(String id) {
    return catalogue.find(id).orElseThrow(() -> new NotThereException("There is no report " + id));
  }
}
