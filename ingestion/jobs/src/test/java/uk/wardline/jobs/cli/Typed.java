package uk.wardline.jobs.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

/**
 * A command as somebody types it, and what came of it.
 *
 * @param code its exit code
 * @param said standard output and standard error
 */
public record Typed(int code, String said) {

  /** Runs a command, its words parted by single blanks. */
  public static Typed command(String words) {
    var said = new StringWriter();
    int code =
        IngestionMain.commandLine()
            .setOut(new PrintWriter(said, true))
            .setErr(new PrintWriter(said, true))
            .execute(words.split(" ", -1));
    return new Typed(code, said.toString());
  }
}
