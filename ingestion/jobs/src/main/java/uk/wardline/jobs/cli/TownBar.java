package uk.wardline.jobs.cli;

import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.jspecify.annotations.Nullable;

/** Shows on a terminal how much of a city is made; elsewhere nothing. */
final class TownBar implements AutoCloseable {
  private final @Nullable ProgressBar bar;

  TownBar(int towns) {
    this.bar =
        onTerminal()
            ? new ProgressBarBuilder()
                .setTaskName("  towns")
                .setInitialMax(towns)
                .setConsumer(new ConsoleProgressBarConsumer(System.err))
                .build()
            : null;
  }

  @SuppressWarnings("SystemConsoleNull") // it is null again since JDK 25, without a terminal
  private static boolean onTerminal() {
    var console = System.console();
    return console != null && console.isTerminal();
  }

  void made(int towns) {
    if (bar != null) {
      bar.stepTo(towns);
    }
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
