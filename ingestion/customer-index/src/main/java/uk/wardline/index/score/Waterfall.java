package uk.wardline.index.score;

/**
 * Draws an explanation as an SVG waterfall: a bar for each comparison, from the odds before to the
 * odds at the end.
 */
public final class Waterfall {
  private static final int WIDTH = 760;
  private static final int ROW = 26;
  private static final int LABELS = 190;
  private static final int MARGIN = 16;

  private final Explanation explanation;
  private final StringBuilder svg = new StringBuilder();
  private final double least;
  private final double scale;

  private Waterfall(Explanation explanation) {
    this.explanation = explanation;
    double low = Math.min(0, explanation.prior_bits());
    double high = Math.max(0, explanation.prior_bits());
    double sum = explanation.prior_bits();
    for (Explanation.Step step : explanation.steps()) {
      sum += step.weight_bits();
      low = Math.min(low, sum);
      high = Math.max(high, sum);
    }
    this.least = low;
    this.scale = (WIDTH - LABELS - 6 * MARGIN) / Math.max(1, high - low);
  }

  public static String svg(Explanation explanation) {
    return new Waterfall(explanation).draw();
  }

  private String draw() {
    int rows = explanation.steps().size() + 3;
    int height = rows * ROW + 2 * MARGIN;
    add(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" role=\"img\" font-family=\"sans-serif\" font-size=\"13\">"
            .formatted(WIDTH, height));
    add(
        "<title>Why two records are or are not one person: %.1f bits, probability %.4f</title>"
            .formatted(explanation.end_bits(), explanation.probability()));
    add(
        "<line x1=\"%.1f\" x2=\"%.1f\" y1=\"%d\" y2=\"%d\" stroke=\"#505a5f\" stroke-dasharray=\"3\"/>"
            .formatted(x(0), x(0), MARGIN, height - MARGIN));
    int row = 0;
    double sum = explanation.prior_bits();
    bar(row++, "before", 0, sum, "#505a5f");
    for (Explanation.Step step : explanation.steps()) {
      double next = sum + step.weight_bits();
      bar(
          row++,
          step.label() + ", " + step.level(),
          sum,
          next,
          next >= sum ? "#00703c" : "#b10e1e");
      sum = next;
    }
    bar(row++, "alikeness", sum, explanation.end_bits(), "#b10e1e");
    bar(row, "end", 0, explanation.end_bits(), "#1d70b8");
    return svg.append("</svg>\n").toString();
  }

  private void bar(int row, String label, double from, double to, String colour) {
    int y = MARGIN + row * ROW;
    add("<text x=\"%d\" y=\"%d\">%s</text>".formatted(MARGIN, y + 15, escape(label)));
    double left = Math.min(x(from), x(to));
    double right = Math.max(x(from), x(to));
    add(
        "<rect x=\"%.1f\" y=\"%d\" width=\"%.1f\" height=\"%d\" fill=\"%s\"/>"
            .formatted(left, y + 3, Math.max(1, right - left), ROW - 8, colour));
    add("<text x=\"%.1f\" y=\"%d\">%+.1f</text>".formatted(right + 5, y + 16, to - from));
  }

  private double x(double bits) {
    return LABELS + MARGIN + (bits - least) * scale;
  }

  private void add(String element) {
    svg.append(element).append('\n');
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
