package uk.wardline.jobs.cli;

import java.io.PrintWriter;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.jspecify.annotations.Nullable;
import uk.wardline.jobs.load.Done;
import uk.wardline.jobs.load.LoadListener;
import uk.wardline.jobs.load.Step;

/**
 * Shows how far a load is: a bar while rows are written, on a terminal; elsewhere a line for each
 * step.
 */
final class LoadBar implements LoadListener, AutoCloseable {
  private final PrintWriter err;
  private final boolean terminal;
  private @Nullable ProgressBar bar;

  LoadBar(PrintWriter err) {
    this.err = err;
    this.terminal = onTerminal();
  }

  @SuppressWarnings("SystemConsoleNull") // it is null again since JDK 25, without a terminal
  private static boolean onTerminal() {
    var console = System.console();
    return console != null && console.isTerminal();
  }

  @Override
  public void began(Step step) {
    say("  " + step.text());
    if (terminal && step == Step.WRITE) {
      bar =
          new ProgressBarBuilder()
              .setTaskName("  rows")
              .setUnit(" MiB", 1L << 20)
              .setConsumer(new ConsoleProgressBarConsumer(System.err))
              .build();
    }
  }

  @Override
  public void progress(long done, long total) {
    if (bar != null) {
      bar.maxHint(total).stepTo(done);
    }
  }

  @Override
  public void ended(Step step, Done<?> done) {
    closed();
    if (done.detail() != null) {
      say("    " + done.detail());
    }
  }

  @Override
  public void closed() {
    if (bar != null) {
      bar.close();
      bar = null;
    }
  }

  @Override
  public void close() {
    closed();
  }

  private void say(String line) {
    err.println(line);
    err.flush();
  }
}
