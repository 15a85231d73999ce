package uk.wardline.server.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import uk.wardline.server.answer.Asker;
import uk.wardline.server.audit.AuditAction;
import uk.wardline.server.audit.AuditOutcome;
import uk.wardline.server.sql.Asked;
import uk.wardline.server.sql.Checked;
import uk.wardline.server.sql.CsvSink;
import uk.wardline.server.sql.JsonSink;
import uk.wardline.server.sql.QueryFault;
import uk.wardline.server.sql.QueryRunner;
import uk.wardline.server.sql.Reach;
import uk.wardline.server.sql.RowSink;
import uk.wardline.server.sql.SpoolFolder;
import uk.wardline.server.sql.StatementCheck;
import uk.wardline.server.sql.StatementTrace;
import uk.wardline.server.sql.StopSwitch;
import uk.wardline.server.sql.TablesRead;
import uk.wardline.server.sql.TextTableSink;
import uk.wardline.warehouse.cli.Exit;
import uk.wardline.warehouse.trino.TrinoService;

/** Asks the warehouse one statement, and prints the whole answer or nothing of it. */
@Command(
    name = "sql",
    mixinStandardHelpOptions = true,
    description = "Asks the warehouse a question.",
    footer = {
      "",
      "Tables are named without the catalog: core.fact_incident. Without --as the question is",
      "asked by the owner of the data folder, who can read everything in it."
    })
final class SqlCommand implements Callable<Integer> {
  /** What an answer looks like. */
  enum Format {
    TABLE,
    CSV,
    JSON;

    RowSink sink(Writer out) {
      return switch (this) {
        case TABLE -> new TextTableSink(out);
        case CSV -> new CsvSink(out);
        case JSON -> new JsonSink(out);
      };
    }
  }

  private static final Duration LIMIT = Duration.ofHours(1);

  @Parameters(paramLabel = "STATEMENT", description = "one statement that asks, in SQL")
  String statement = "";

  @Option(names = "--as", paramLabel = "USER", description = "ask with the rights of this person")
  @Nullable String user;

  @Option(
      names = "--format",
      paramLabel = "F",
      defaultValue = "table",
      description = "table, csv or json (${DEFAULT-VALUE})")
  Format format = Format.TABLE;

  @Mixin DataOption data = new DataOption();

  @Override
  public Integer call() throws IOException {
    return switch (StatementCheck.check(statement, Reach.OWNER)) {
      case Checked.Refused(var fault) -> {
        int exit = refuse(fault);
        if (data.isUsed()) {
          leaveTrace(fault);
        }
        yield exit;
      }
      case Checked.Question question -> ask(question);
    };
  }

  /** The person has the answer already; the trail is as complete as that of the page. */
  private void leaveTrace(QueryFault fault) {
    try (var platform = data.openBriefly();
        var tools = new Tools(platform)) {
      var trace = trace(tools);
      tools.login(user).ifPresent(trace::by);
      trace.refused(fault);
    }
  }

  private StatementTrace trace(Tools tools) {
    return new StatementTrace(
        tools.audit(),
        tools.clock(),
        new StatementTrace.Asking(
            TrinoService.LOCAL.user(),
            AuditAction.EXPORT,
            statement,
            Map.of("from", "command line")));
  }

  private int ask(Checked.Question question) throws IOException {
    try (var platform = data.openLogged();
        var tools = new Tools(platform)) {
      var trace = trace(tools);
      try {
        var asker = tools.asker(user);
        trace.by(asker.login());
        return switch (StatementCheck.check(statement, reach(asker))) {
          case Checked.Refused(var fault) -> {
            trace.refused(fault);
            yield refuse(fault);
          }
          case Checked.Question _ -> ask(tools, asker, question, trace);
        };
      } catch (CommandFailedException e) {
        trace.gaveUp(AuditOutcome.DENIED, "no such account");
        throw e;
      } catch (IOException | RuntimeException | Error e) {
        trace.failed(e);
        throw e;
      }
    }
  }

  private static Reach reach(Asker asker) {
    return switch (asker) {
      case Asker.Owner _ -> Reach.OWNER;
      case Asker.Person person -> Reach.ofRole(person.reader().role());
    };
  }

  private int ask(Tools tools, Asker asker, Checked.Question question, StatementTrace trace)
      throws IOException {
    var spool = new SpoolFolder(tools.folder("exports")).newFile();
    try (var runner = new QueryRunner()) {
      trace.reads(
          question.readsTables() ? TablesRead.of(asker::connect, question.sql()) : TablesRead.NONE);
      var dated = tools.answers().ask(() -> run(runner, asker, question, spool));
      trace.ended(dated.value(), dated.release().number());
      return switch (dated.value()) {
        case Asked.Answered _ -> {
          Files.copy(spool, System.out);
          System.out.flush();
          yield Exit.OK;
        }
        case Asked.Failed(var fault) -> refuse(fault);
      };
    } finally {
      Files.deleteIfExists(spool);
    }
  }

  private Asked run(QueryRunner runner, Asker asker, Checked.Question question, Path spool) {
    try (BufferedWriter out = Files.newBufferedWriter(spool, StandardCharsets.UTF_8)) {
      return runner.run(asker::connect, question.sql(), LIMIT, new StopSwitch(), format.sink(out));
    } catch (IOException e) {
      throw new UncheckedIOException("The answer cannot be written to " + spool, e);
    }
  }

  private static int refuse(QueryFault fault) {
    System.err.println("wardline: " + fault.text());
    return switch (fault.kind()) {
      case STATEMENT -> Exit.INPUT_REFUSED;
      case NOT_ALLOWED -> Exit.NOT_ALLOWED;
      case TOO_MUCH, CANCELLED -> Exit.TRY_AGAIN;
      case OURS -> Exit.UNAVAILABLE;
    };
  }
}
