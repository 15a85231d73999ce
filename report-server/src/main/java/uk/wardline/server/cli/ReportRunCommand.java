package uk.wardline.server.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import uk.wardline.reports.Catalogue;
import uk.wardline.reports.ReportDefinition;
import uk.wardline.server.answer.Asker;
import uk.wardline.server.audit.AuditOutcome;
import uk.wardline.server.birt.ParameterFault;
import uk.wardline.server.birt.ReportFormat;
import uk.wardline.server.birt.ReportOutcome;
import uk.wardline.server.birt.ReportRequest;
import uk.wardline.server.report.ReportDesk;
import uk.wardline.server.report.ReportDesk.Unrun;
import uk.wardline.warehouse.cli.Exit;
import uk.wardline.warehouse.trino.TrinoService;

/** Runs a report and leaves it in a file. */
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    description = "Runs a report and writes it to a file.")
final class ReportRunCommand implements Callable<Integer> {
  @Parameters(paramLabel = "ID", description = "the report, as wardline report list names it")
  String id = "";

  @Option(
      names = "--param",
      paramLabel = "K=V",
      description = "a parameter; may be given several times, for the same one too")
  List<String> parameters = new ArrayList<>();

  @Option(names = "--as", paramLabel = "USER", description = "run with the rights of this person")
  @Nullable String user;

  @Option(
      names = "--format",
      required = true,
      paramLabel = "F",
      description = "html, pdf, xlsx or csv")
  String format = "";

  @Option(names = "--out", required = true, paramLabel = "FILE", description = "where it goes")
  Path out = Path.of("");

  @Mixin DataOption data = new DataOption();

  @Override
  public Integer call() throws IOException {
    var report = report();
    var wanted =
        ReportFormat.named(format)
            .orElseThrow(() ->
                new CommandFailedException(
                    Exit.USAGE,
                    "There is no format \"" + format + "\". There is: html, pdf, xlsx, csv."));
    var values = values();
    var target = out.toAbsolutePath();
    var folder = target.getParent();
    if (folder == null || !Files.isDirectory(folder) || Files.isDirectory(target)) {
      throw new CommandFailedException(
          Exit.INPUT_NOT_FOUND,
          "A file cannot be written at " + out + ": its folder is not there.");
    }
    try (var platform = data.openLogged();
        var tools = new Tools(platform)) {
      var request = new ReportRequest(id, values, Set.of(wanted));
      return run(tools, ready(tools, report, request), request, wanted, target);
    }
  }

  /** Who asks, and where the files go until they are whole. */
  private record Ready(Asker asker, Path folder) {}

  private Ready ready(Tools tools, ReportDefinition report, ReportRequest request)
      throws IOException {
    try {
      var asker = tools.asker(user);
      if (asker instanceof Asker.Person person && !report.isFor(person.reader().role())) {
        throw new CommandFailedException(
            Exit.NOT_ALLOWED, "The report " + id + " is not for the role of " + user + ".");
      }
      var parent = Files.createDirectories(tools.folder("tmp"));
      return new Ready(asker, Files.createTempDirectory(parent, "report-"));
    } catch (CommandFailedException e) {
      note(tools, request, new Unrun(AuditOutcome.DENIED, "no such account, or not for the role"));
      throw e;
    } catch (IOException | RuntimeException | Error e) {
      note(tools, request, new Unrun(AuditOutcome.FAILED, e.getClass().getSimpleName()));
      throw e;
    }
  }

  private void note(Tools tools, ReportRequest request, Unrun why) {
    var login = tools.login(user).orElse(TrinoService.LOCAL.user());
    tools.audit().add(ReportDesk.unrun(login, request, why));
  }

  private static int run(
      Tools tools, Ready ready, ReportRequest request, ReportFormat format, Path target)
      throws IOException {
    try {
      var dated =
          tools
              .reportDesk()
              .run(
                  ready.asker(),
                  request,
                  ready.folder(),
                  (percent, doing) -> System.err.printf("%3d %%  %s%n", percent, doing));
      return switch (dated.value()) {
        case ReportOutcome.Rendered done -> {
          var file = done.files().get(format);
          if (file == null) {
            throw new IllegalStateException("The report was made without its " + format);
          }
          Files.move(file, target, StandardCopyOption.REPLACE_EXISTING);
          System.err.println(
              target + ": " + done.rows() + " rows, release " + dated.release().number());
          yield Exit.OK;
        }
        case ReportOutcome.Refused(var faults) -> refuse(faults);
        case ReportOutcome.Cancelled _ -> Exit.TRY_AGAIN;
      };
    } finally {
      try (var left = Files.newDirectoryStream(ready.folder())) {
        for (var file : left) {
          Files.deleteIfExists(file);
        }
      }
      Files.deleteIfExists(ready.folder());
    }
  }

  private ReportDefinition report() {
    var catalogue = Catalogue.read();
    return catalogue
        .find(id)
        .orElseThrow(() ->
            new CommandFailedException(
                Exit.USAGE,
                "There is no report \""
                    + id
                    + "\". There is: "
                    + String.join(
                        ", ", catalogue.reports().stream().map(ReportDefinition::id).toList())
                    + "."));
  }

  private Map<String, List<String>> values() {
    var values = new LinkedHashMap<String, List<String>>();
    for (var parameter : parameters) {
      int at = parameter.indexOf('=');
      if (at < 1) {
        throw new CommandFailedException(
            Exit.USAGE, "--param " + parameter + " is not of the form NAME=VALUE.");
      }
      values
          .computeIfAbsent(parameter.substring(0, at).strip(), _ -> new ArrayList<>())
          .add(parameter.substring(at + 1));
    }
    return values;
  }

  private static int refuse(List<ParameterFault> faults) {
    for (var fault : faults) {
      System.err.println(
          "wardline: --param "
              + fault.parameter()
              + (fault.value().isEmpty() ? "" : "=" + fault.value())
              + ": "
              + fault.message());
    }
    return Exit.INPUT_REFUSED;
  }
}
