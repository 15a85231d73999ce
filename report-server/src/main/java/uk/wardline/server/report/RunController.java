package uk.wardline.server.report;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.util.UriComponentsBuilder;
import uk.wardline.reports.Catalogue;
import uk.wardline.reports.ReportDefinition;
import uk.wardline.server.account.Reader;
import uk.wardline.server.audit.AuditAction;
import uk.wardline.server.audit.AuditEntry;
import uk.wardline.server.audit.AuditOutcome;
import uk.wardline.server.audit.AuditTrail;
import uk.wardline.server.birt.ReportFormat;
import uk.wardline.server.web.NotForYouException;
import uk.wardline.server.web.NotThereException;

/** The page of a run: its progress, then its HTML in a frame, and its files. */
@Controller
public final class RunController {
  private final Catalogue catalogue;
  private final ReportRuns runs;
  private final AuditTrail audit;

  RunController(Catalogue catalogue, ReportRuns runs, AuditTrail audit) {
    this.catalogue = catalogue;
    this.runs = runs;
    this.audit = audit;
  }

  @GetMapping("/runs/{id}")
  String show(@AuthenticationPrincipal Reader reader, @PathVariable UUID id, Model model) {
    var run = run(reader, id);
    describe(run, model);
    if (!run.ended()) {
      model.addAttribute("refresh", "3");
    }
    return "run";
  }

  @GetMapping("/runs/{id}/progress")
  String progress(@AuthenticationPrincipal Reader reader, @PathVariable UUID id, Model model) {
    describe(run(reader, id), model);
    return "run :: progress";
  }

  @PostMapping("/runs/{id}/stop")
  String stop(@AuthenticationPrincipal Reader reader, @PathVariable UUID id) {
    runs.stop(run(reader, id));
    return "redirect:/runs/" + id;
  }

  @GetMapping("/runs/{id}/view")
  ResponseEntity<Resource> view(@AuthenticationPrincipal Reader reader, @PathVariable UUID id) {
    return file(reader, id, ReportFormat.HTML, false);
  }

  @GetMapping("/runs/{id}/{format:pdf|xlsx|csv|html}")
  ResponseEntity<Resource> download(
      @AuthenticationPrincipal Reader reader, @PathVariable UUID id, @PathVariable String format) {
    return file(reader, id, ReportFormat.named(format).orElseThrow(), true);
  }

  private ResponseEntity<Resource> file(
      Reader reader, UUID id, ReportFormat format, boolean asDownload) {
    var run = run(reader, id);
    var file =
        runs.file(run, format)
            .orElseThrow(() -> new NotThereException("Run " + id + " has no " + format));
    if (asDownload) {
      audit.add(
          AuditEntry.of(
              reader.login(),
              AuditAction.DOWNLOAD,
              run.report(),
              AuditOutcome.DONE,
              Map.of("run", id.toString(), "format", format.extension())));
    }
    var disposition = asDownload ? ContentDisposition.attachment() : ContentDisposition.inline();
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(format.mediaType()))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            disposition
                .filename(file.getFileName().toString(), StandardCharsets.UTF_8)
                .build()
                .toString())
        .body(new FileSystemResource(file));
  }

  private void describe(ReportRun run, Model model) {
    model.addAttribute("run", run);
    model.addAttribute(
        "title", catalogue.find(run.report()).map(ReportDefinition::title).orElse(run.report()));
    model.addAttribute("again", again(run));
    model.addAttribute("formats", List.of(ReportFormat.PDF, ReportFormat.XLSX, ReportFormat.CSV));
  }

  /** The address of the form with the same values. */
  private static String again(ReportRun run) {
    var address = UriComponentsBuilder.fromPath("/reports/{report}");
    run.values().forEach((name, values) -> address.queryParam(name, values.toArray()));
    return address.encode().buildAndExpand(run.report()).toUriString();
  }

  private ReportRun run(Reader reader, UUID id) {
    Optional<ReportRun> run = runs.find(reader, id);
    var found = run.orElseThrow(() -> new NotThereException("There is no run " + id));
    // Somebody whose role has changed since keeps no report that was for the earlier one.
    if (catalogue.find(found.report()).stream().noneMatch(r -> r.isFor(reader.role()))) {
      audit.add(
          AuditEntry.of(
              reader.login(),
              AuditAction.DOWNLOAD,
              found.report(),
              AuditOutcome.DENIED,
              Map.of("run", id.toString(), "fault", "not for the role")));
      throw new NotForYouException("The report " + found.report());
    }
    return found;
  }
}
