package uk.wardline.server.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import uk.wardline.reports.Catalogue;
import uk.wardline.reports.ReportParameter;
import uk.wardline.warehouse.cli.Exit;

/** Prints the catalogue of reports. */
@Command(
    name = "list",
    mixinStandardHelpOptions = true,
    description = "Lists the reports with their parameters.")
final class ReportListCommand implements Callable<Integer> {
  @Override
  public Integer call() {
    for (var report : Catalogue.read().reports()) {
      System.out.println(report.id());
      System.out.println("  " + report.title() + ". " + report.question());
      System.out.println("  for: " + String.join(", ", report.roles().stream().sorted().toList()));
      for (var parameter : report.parameters()) {
        System.out.println(
            "  --param " + parameter.name() + "=…   " + parameter.label() + text(parameter));
      }
    }
    System.out.flush();
    return Exit.OK;
  }

  private static String text(ReportParameter parameter) {
    var may = parameter.preset() == ReportParameter.Preset.NONE ? "" : ", may be left out";
    return switch (parameter.kind()) {
      case CHOICE -> may;
      case CHOICES -> " (several, or none for all)";
      case MONTH -> " (yyyy-MM)" + may;
    };
  }
}
