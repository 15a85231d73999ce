package uk.wardline.index.measure;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Draws F1 over the cut as an SVG line, with the chosen cut marked. */
final class SweepChart {
  private static final int WIDTH = 640;
  private static final int HEIGHT = 220;
  private static final int MARGIN = 40;

  private SweepChart() {}

  static String svg(AccuracyPage.Entry entry) {
    List<Sweep.Point> points = entry.sweep();
    double from = points.getFirst().cut_bits();
    double to = points.getLast().cut_bits();
    String line =
        points.stream()
            .map(p -> point(x(p.cut_bits(), from, to), y(p.evaluation().pairwise().f1())))
            .collect(Collectors.joining(" "));
    double cut = x(entry.linkage().clustering().cut().logOdds_bits(), from, to);
    return """
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" role="img" font-family="sans-serif" font-size="12">
    <title>%s: F1 by cut; at the chosen cut %.4f</title>
    <line x1="%d" x2="%d" y1="%.1f" y2="%.1f" stroke="#505a5f"/>
    <line x1="%d" x2="%d" y1="%.1f" y2="%.1f" stroke="#b1b4b6"/>
    <line x1="%.1f" x2="%.1f" y1="%d" y2="%d" stroke="#b10e1e" stroke-dasharray="4"/>
    <polyline points="%s" fill="none" stroke="#1d70b8" stroke-width="2"/>
    <text x="4" y="%.1f">1.0</text><text x="4" y="%.1f">0.5</text><text x="4" y="%.1f">0.0</text>
    <text x="%d" y="%d">%.0f bits</text><text x="%d" y="%d" text-anchor="end">%.0f bits</text>
    <text x="%d" y="16">%s: F1 %.4f at the chosen cut</text>
    </svg>
    """
        .formatted(
            WIDTH,
            HEIGHT,
            entry.name(),
            entry.chosen().pairwise().f1(),
            MARGIN,
            WIDTH - MARGIN,
            y(0),
            y(0),
            MARGIN,
            WIDTH - MARGIN,
            y(1),
            y(1),
            cut,
            cut,
            MARGIN,
            HEIGHT - MARGIN,
            line,
            y(1) + 4,
            y(0.5) + 4,
            y(0) + 4,
            MARGIN,
            HEIGHT - MARGIN + 18,
            from,
            WIDTH - MARGIN,
            HEIGHT - MARGIN + 18,
            to,
            MARGIN,
            entry.name(),
            entry.chosen().pairwise().f1());
  }

  private static String point(double x, double y) {
    return String.format(Locale.ROOT, "%.1f,%.1f", x, y);
  }

  private static double x(double bits, double from, double to) {
    return MARGIN + (bits - from) / (to - from) * (WIDTH - 2 * MARGIN);
  }

  private static double y(double share) {
    return HEIGHT - MARGIN - share * (HEIGHT - 2 * MARGIN);
  }
}
