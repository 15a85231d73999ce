package uk.wardline.index.cli;

import java.io.PrintWriter;
import java.nio.file.NoSuchFileException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import uk.wardline.index.block.ExplodingRuleException;
import uk.wardline.index.contract.ContractRefusedException;
import uk.wardline.index.contract.FileRefusedException;

/** The commands of the index that need no platform. */
@Command(
    name = "wardline",
    subcommands = {LinkCommand.class, EvaluateCommand.class},
    mixinStandardHelpOptions = true,
    description = "Links person records, and says how right the links are.")
public final class IndexMain {
  public static void main(String[] args) {
    System.exit(commandLine().execute(args));
  }

  static CommandLine commandLine() {
    return new CommandLine(new IndexMain())
        .setExitCodeExceptionMapper(IndexMain::exitCode)
        .setParameterExceptionHandler((e, _) -> {
          e.getCommandLine().getErr().println(e.getMessage());
          e.getCommandLine().usage(e.getCommandLine().getErr());
          return Exit.USAGE;
        })
        .setExecutionExceptionHandler((e, command, _) -> {
          tell(e, command.getErr());
          return exitCode(e);
        });
  }

  private static void tell(Exception e, PrintWriter err) {
    switch (e) {
      case NoSuchFileException missing -> err.println("There is no file " + missing.getFile());
      case ContractRefusedException _,
          FileRefusedException _,
          ExplodingRuleException _,
          UnknownRecordException _,
          IllegalArgumentException _ ->
          err.println(e.getMessage());
      default -> e.printStackTrace(err);
    }
  }

  private static int exitCode(Throwable e) {
    return switch (e) {
      case NoSuchFileException _ -> Exit.NOT_FOUND;
      case ContractRefusedException _,
          FileRefusedException _,
          ExplodingRuleException _,
          UnknownRecordException _,
          IllegalArgumentException _ ->
          Exit.REFUSED;
      default -> Exit.OUR_FAULT;
    };
  }
}
