package uk.wardline.jobs.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** What this process has used so far. */
final class ProcessUse {
  private static final Path STATUS = Path.of("/proc/self/status");

  private ProcessUse() {}

  /** CPU time in seconds, of all threads. */
  static double cpuSeconds() {
    return ProcessHandle.current()
        .info()
        .totalCpuDuration()
        .map(Duration::toMillis)
        .map(ms -> ms / 1000.0)
        .orElse(0.0);
  }

  /** Seconds since the Java machine began. */
  static double upSeconds() {
    return ManagementFactory.getRuntimeMXBean().getUptime() / 1000.0;
  }

  /** The most memory it ever held, as the operating system counts; 0 where that is not Linux. */
  static double residentPeakMib() {
    return residentPeakMib(STATUS);
  }

  /**
   * The same of the children of this process whose command line has a word in it, together.
   *
   * @param word such as the name of a main class
   */
  static double residentPeakMib(String word) {
    return ProcessHandle.current()
        .descendants()
        .filter(child -> isOf(child, word))
        .mapToDouble(child -> residentPeakMib(Path.of("/proc/" + child.pid() + "/status")))
        .sum();
  }

  private static boolean isOf(ProcessHandle child, String word) {
    return child.info().commandLine().map(line -> line.contains(word)).orElse(false);
  }

  private static double residentPeakMib(Path status) {
    if (!Files.isReadable(status)) {
      return 0;
    }
    try {
      return Files.readAllLines(status).stream()
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")) / 1024)
          .findFirst()
          .orElse(0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
