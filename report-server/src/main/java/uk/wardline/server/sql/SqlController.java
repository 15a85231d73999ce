package uk.wardline.server.sql;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import uk.wardline.server.account.Reader;

/** The page where a reader writes SQL. */
@Controller
public final class SqlController {
  /** So long a page is held back for an answer, so that a quick one needs no second page. */
  private static final Duration PATIENCE = Duration.ofMillis(1_500);

  private final SqlWorkspace workspace;
  private final TableListing tables;
  private final SpoolFolder spool;

  SqlController(SqlWorkspace workspace, TableListing tables, SpoolFolder spool) {
    this.workspace = workspace;
    this.tables = tables;
    this.spool = spool;
  }

  @GetMapping("/sql")
  String blank(@AuthenticationPrincipal Reader reader, Model model) {
    var listed = tables.of(reader);
    model.addAttribute("tables", listed);
    model.addAttribute("statement", "");
    model.addAttribute("example", example(listed));
    return "sql";
  }

  @PostMapping("/sql")
  String start(@AuthenticationPrincipal Reader reader, @RequestParam String statement) {
    var run = workspace.start(reader, statement);
    run.await(PATIENCE);
    return "redirect:/sql/" + run.id();
  }

  @GetMapping("/sql/{id}")
  String run(@AuthenticationPrincipal Reader reader, @PathVariable UUID id, Model model) {
    var run = workspace.find(reader, id);
    if (run.isEmpty()) {
      return "redirect:/sql?gone";
    }
    var listed = tables.of(reader);
    model.addAttribute("tables", listed);
    model.addAttribute("statement", run.get().statement());
    model.addAttribute("example", example(listed));
    show(run.get(), model);
    if (run.get().end().isEmpty()) {
      model.addAttribute("refresh", "3");
    }
    return "sql";
  }

  @GetMapping("/sql/{id}/answer")
  String answer(@AuthenticationPrincipal Reader reader, @PathVariable UUID id, Model model) {
    model.addAttribute("polled", true);
    workspace.find(reader, id).ifPresent(run -> show(run, model));
    return "sql :: answer";
  }

  @PostMapping("/sql/{id}/stop")
  String stop(@AuthenticationPrincipal Reader reader, @PathVariable UUID id) {
    workspace
        .find(reader, id)
        .ifPresent(run -> {
          workspace.stop(run);
          run.await(PATIENCE);
        });
    return "redirect:/sql/" + id;
  }

  /** Sends the whole answer, or shows why there is none: never a part of it. */
  @GetMapping("/sql/{id}/answer.csv")
  @Nullable ModelAndView export(
      @AuthenticationPrincipal Reader reader, @PathVariable UUID id, HttpServletResponse response)
      throws IOException {
    var run = workspace.find(reader, id);
    if (run.isEmpty()) {
      return new ModelAndView("redirect:/sql?gone");
    }
    var file = spool.newFile();
    try {
      var fault = workspace.export(run.get(), file);
      if (fault.isPresent()) {
        return new ModelAndView(
            "sql",
            Map.of(
                "tables", tables.of(reader),
                "statement", run.get().statement(),
                "example", "",
                "fault", fault.get()));
      }
      response.setContentType("text/csv;charset=UTF-8;header=present");
      response.setContentLengthLong(Files.size(file));
      response.setHeader(
          HttpHeaders.CONTENT_DISPOSITION,
          ContentDisposition.attachment().filename("answer.csv").build().toString());
      Files.copy(file, response.getOutputStream());
      return null;
    } finally {
      Files.deleteIfExists(file);
    }
  }

  private static void show(SqlRun run, Model model) {
    model.addAttribute("run", run);
    run.end()
        .ifPresent(end -> {
          switch (end) {
            case SqlRun.End.Shown(var answer) -> model.addAttribute("answer", answer);
            case SqlRun.End.Failed(var fault) -> model.addAttribute("fault", fault);
          }
        });
  }

  private static String example(java.util.List<TableListing.Table> tables) {
    return tables.isEmpty() ? "" : "SELECT * FROM " + tables.getFirst().name() + " LIMIT 20";
  }
}
